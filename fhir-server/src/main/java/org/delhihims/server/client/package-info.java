/** Programs that may ask for tokens, as an administrator has registered them. */
package org.delhihims.server.client;
