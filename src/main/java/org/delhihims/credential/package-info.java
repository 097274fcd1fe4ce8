/**
 * What proves itself without the server: the signed QR of the health card (SMART Health Card), its check, and sealed links
 * to records (SMART Health Link).
 *
 * @see <a href="https://hl7.org/fhir/uv/smart-health-cards-and-links/">HL7 SMART Health Cards and Links 1.0.0</a>
 */
@NullMarked
@ApplicationModule(displayName = "Signed card", allowedDependencies = "kernel")
package org.delhihims.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
