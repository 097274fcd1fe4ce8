Profile: DelhiImmunization
Parent: Immunization
Id: delhi-immunization
Title: "Delhi immunisation"
Description: "A dose of a vaccine given, or not given and why. A dose given too early or from an expired vial is recorded as it happened; whether it counts is for the schedule to say."
* obeys dl-imm-1
* identifier MS
* status MS
* statusReason MS
* vaccineCode MS
* vaccineCode from $uip-vaccines (extensible)
* insert CodedOrWorded(vaccineCode)
* patient MS
* encounter MS
* occurrence[x] MS
* occurrence[x] obeys dl-time-1
* recorded MS
* insert NotInTheFuture(recorded)
* primarySource MS
* location MS
* lotNumber MS
* expirationDate MS
* site MS
* route MS
* doseQuantity MS
* performer MS
* reaction MS
* protocolApplied MS

Invariant: dl-imm-1
Description: "Who gives a dose writes down its batch number."
Severity: #error
Expression: "where(status = 'completed' and primarySource = true).all(lotNumber.exists())"

Instance: delhi-immunization-example
InstanceOf: DelhiImmunization
Usage: #example
Title: "BCG at birth"
Description: "The first dose of a newborn."
* status = #completed
* vaccineCode = $cvx#19
* patient = Reference(delhi-patient-example-newborn)
* occurrenceDateTime = "2026-07-19T16:20:00+05:30"
* primarySource = true
* location = Reference(delhi-location-example-site)
* lotNumber = "BCG26-0417"
* expirationDate = "2027-12-31"
* doseQuantity = 0.05 'mL' "mL"
* performer[0].actor = Reference(delhi-practitioner-example)
* protocolApplied[0].doseNumberPositiveInt = 1

Instance: delhi-immunization-example-told
InstanceOf: DelhiImmunization
Usage: #example
Title: "A dose the mother tells of"
Description: "Given in another state; the batch is not known."
* status = #completed
* vaccineCode = $cvx#198
* patient = Reference(delhi-patient-example-newborn)
* occurrenceString = "about six weeks old"
* primarySource = false
* reportOrigin.text = "Mother"
