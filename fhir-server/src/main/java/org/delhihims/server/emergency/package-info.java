/** Breaking the glass: who needs a record in an emergency opens it, says why, and answers for it ({@code security.md} 4.8). */
package org.delhihims.server.emergency;
