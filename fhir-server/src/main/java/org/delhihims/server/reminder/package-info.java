/** Reminders at the edge: the outbox in the database, whoever sends what is due, and the ways by which it goes. */
@NullMarked
package org.delhihims.server.reminder;

import org.jspecify.annotations.NullMarked;
