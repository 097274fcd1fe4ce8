/** Residents' privacy consents at the edge: who may write them, where they are kept, what they mean for a hospital. */
package org.delhihims.server.consent;
