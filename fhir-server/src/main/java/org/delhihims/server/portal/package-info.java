/** The portal: pages for residents and staff, which call this server as any other app does. Their source is {@code src/main/portal}. */
@NullMarked
package org.delhihims.server.portal;

import org.jspecify.annotations.NullMarked;
