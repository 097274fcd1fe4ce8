/** The only way out: calls to others' servers, fenced by {@code security.md} 3.6. */
package org.delhihims.server.outbound;
