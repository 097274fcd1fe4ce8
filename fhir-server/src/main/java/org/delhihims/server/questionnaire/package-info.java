/** Forms that are filled in by what the state knows, asked at the FHIR endpoint. */
@NullMarked
package org.delhihims.server.questionnaire;

import org.jspecify.annotations.NullMarked;
