/** Tokens, queues and slips of clinics, asked at the FHIR endpoint. */
@NullMarked
package org.delhihims.server.opd;

import org.jspecify.annotations.NullMarked;
