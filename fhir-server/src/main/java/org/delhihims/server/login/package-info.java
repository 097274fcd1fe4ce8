/** People who sign in: residents, staff, and how they prove who they are. */
package org.delhihims.server.login;
