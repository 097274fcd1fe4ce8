/** Access tokens: the keys that sign them, what stands in them, and which of them hold no longer. */
package org.delhihims.server.token;
