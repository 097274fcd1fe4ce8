/** How often a thing may be done: by an address, an account, a client. */
package org.delhihims.server.limits;
