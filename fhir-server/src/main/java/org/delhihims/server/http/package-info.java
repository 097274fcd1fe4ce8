/** What a request must be before anybody looks at what it asks: its size, its headers, the form of its body. */
package org.delhihims.server.http;
