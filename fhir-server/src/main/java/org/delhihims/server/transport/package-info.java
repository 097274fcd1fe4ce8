/** What lies between the server and the network: when its door may be open, TLS, the proxy in front, callers' certificates. */
package org.delhihims.server.transport;
