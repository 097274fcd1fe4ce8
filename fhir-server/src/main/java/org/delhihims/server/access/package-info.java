/** Who may call: every request to the FHIR endpoint is judged by the token it carries. */
package org.delhihims.server.access;
