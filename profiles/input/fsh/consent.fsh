Profile: DelhiConsent
Parent: Consent
Id: delhi-consent
Title: "Delhi consent"
Description: "What a person allows or forbids to be done with the record. It works from the second it is stored. A refusal never stops emergency care, the author's own view of his entries or what the law demands."
* obeys dl-con-1
* identifier MS
* status MS
* scope MS
* category MS
* patient 1..1 MS
* dateTime MS
* insert NotInTheFuture(dateTime)
* performer MS
* organization MS
* source[x] MS
* policyRule 1..1 MS
* verification MS
* provision MS
* provision.type MS
* provision.period MS
* provision.actor MS
* provision.action MS
* provision.securityLabel MS
* provision.purpose MS
* provision.class MS
* provision.code MS
* provision.dataPeriod MS
* provision.data MS
* provision.provision obeys dl-con-2
* provision.provision MS

Invariant: dl-con-1
Description: "A consent in force says when it was given."
Severity: #error
Expression: "where(status = 'active').all(dateTime.exists())"

Invariant: dl-con-2
Description: "An exception within a consent says whether it permits or denies."
Severity: #error
Expression: "type.exists()"

Instance: delhi-consent-example
InstanceOf: DelhiConsent
Usage: #example
Title: "All but one hospital"
Description: "Treatment may use the record everywhere, except at one hospital."
* status = #active
* scope = $consent-scope#patient-privacy
* category = $loinc#59284-0
* patient = Reference(delhi-patient-example)
* dateTime = "2026-07-20T09:45:00+05:30"
* performer = Reference(delhi-patient-example)
* organization = Reference(Organization/lok-nayak)
* sourceAttachment.contentType = #application/pdf
* sourceAttachment.title = "The signed paper"
* policyRule = $v3-ActCode#OPTIN
* verification.verified = true
* verification.verifiedWith = Reference(delhi-patient-example)
* verification.verificationDate = "2026-07-20T09:50:00+05:30"
* provision.type = #permit
* provision.purpose = $v3-ActReason#TREAT
* provision.period.start = "2026-07-20"
* provision.provision[0].type = #deny
* provision.provision[0].actor[0].role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP
* provision.provision[0].actor[0].reference = Reference(Organization/gtb)
* provision.provision[0].action = $consent-action#access
