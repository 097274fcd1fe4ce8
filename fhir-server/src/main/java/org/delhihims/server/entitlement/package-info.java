/** What somebody is entitled to, asked at the FHIR endpoint. */
@NullMarked
package org.delhihims.server.entitlement;

import org.jspecify.annotations.NullMarked;
