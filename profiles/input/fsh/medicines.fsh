Profile: DelhiMedicationRequest
Parent: MedicationRequest
Id: delhi-medication-request
Title: "Delhi prescription"
Description: "One medicine that a doctor orders for a person, with how to take it."
* obeys dl-med-2 and dl-med-3
* identifier MS
* status MS
* intent MS
* medication[x] MS
* subject MS
* encounter MS
* authoredOn MS
* insert NotInTheFuture(authoredOn)
* requester MS
* reasonCode MS
* dosageInstruction MS
* dosageInstruction obeys dl-med-1
* dispenseRequest MS
* substitution MS

Invariant: dl-med-1
Description: "A dosage says in words or in a plan of times how to take the medicine."
Severity: #error
Expression: "text.exists() or timing.exists() or asNeeded.exists()"

Invariant: dl-med-2
Description: "An order in force says how to take the medicine."
Severity: #error
Expression: "where(status = 'active' and intent = 'order' and reported.ofType(boolean).where($this = true).empty() and reported.ofType(Reference).empty()).all(dosageInstruction.exists())"

Invariant: dl-med-3
Description: "A medicine is named by a code or in words."
Severity: #error
Expression: "medication.ofType(CodeableConcept).all(coding.exists() or text.exists())"

Instance: delhi-medication-request-example
InstanceOf: DelhiMedicationRequest
Usage: #example
Title: "Paracetamol"
Description: "Thrice a day after food, for three days."
* status = #active
* intent = #order
* medicationCodeableConcept.text = "Paracetamol 500 mg tablet"
* subject = Reference(delhi-patient-example)
* encounter = Reference(opd-encounter-example)
* authoredOn = "2026-07-20T10:02:00+05:30"
* requester = Reference(delhi-practitioner-example)
* dosageInstruction[0].text = "1 गोली दिन में तीन बार, खाने के बाद, 3 दिन"
* dosageInstruction[0].timing.repeat.frequency = 3
* dosageInstruction[0].timing.repeat.period = 1
* dosageInstruction[0].timing.repeat.periodUnit = #d
* dosageInstruction[0].timing.repeat.boundsDuration = 3 'd' "day"
* dosageInstruction[0].doseAndRate[0].doseQuantity = 1 '1' "tablet"
* dispenseRequest.quantity = 9 '1' "tablet"
