/** Corrections at the edge: what residents change by themselves, and what they ask of those who wrote it. */
@NullMarked
package org.delhihims.server.correction;

import org.jspecify.annotations.NullMarked;
