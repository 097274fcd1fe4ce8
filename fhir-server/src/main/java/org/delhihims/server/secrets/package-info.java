/** What must not be read by others: the keys of this server, and values sealed or hashed with them. */
package org.delhihims.server.secrets;
