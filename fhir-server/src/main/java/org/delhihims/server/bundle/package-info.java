/** Several requests in one: a batch is done entry by entry, a transaction wholly or not at all. */
package org.delhihims.server.bundle;
