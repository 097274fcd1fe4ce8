Profile: DelhiCondition
Parent: Condition
Id: delhi-condition
Title: "Delhi condition"
Description: "A diagnosis or a problem of a person, in the doctor's words or with a code of the OPD list."
* obeys dl-cond-1 and dl-cond-2
* identifier MS
* clinicalStatus MS
* verificationStatus MS
* category MS
* severity MS
* code 1..1 MS
* code from $opd-diagnoses (preferred)
* insert CodedOrWorded(code)
* subject MS
* encounter MS
* onset[x] MS
* onset[x] obeys dl-time-1
* abatement[x] MS
* recordedDate MS
* insert NotInTheFuture(recordedDate)
* recorder MS
* asserter MS

Invariant: dl-cond-1
Description: "A condition says whether it is active, unless it was entered in error."
Severity: #error
Expression: "clinicalStatus.exists() or verificationStatus.coding.where(code = 'entered-in-error').exists()"

Invariant: dl-cond-2
Description: "A condition does not end before it began."
Severity: #error
Expression: "abatement.ofType(dateTime).where($this < %resource.onset.ofType(dateTime) - 1 day).empty()"

Instance: delhi-condition-example
InstanceOf: DelhiCondition
Usage: #example
Title: "Dengue fever"
Description: "A diagnosis of an OPD visit."
* clinicalStatus = $condition-clinical#active
* verificationStatus = $condition-ver-status#provisional
* category = $condition-category#encounter-diagnosis
* code = $icd-10#A90
* code.text = "डेंगू बुखार"
* subject = Reference(delhi-patient-example)
* encounter = Reference(opd-encounter-example)
* onsetDateTime = "2026-07-17"
* recordedDate = "2026-07-20T09:58:00+05:30"
* recorder = Reference(delhi-practitioner-example)

Instance: delhi-condition-example-mistake
InstanceOf: DelhiCondition
Usage: #example
Title: "A diagnosis on the wrong record"
Description: "Withdrawn, and kept for the history."
* verificationStatus = $condition-ver-status#entered-in-error
* code.text = "Malaria"
* subject = Reference(delhi-patient-example-one-name)

Profile: DelhiAllergy
Parent: AllergyIntolerance
Id: delhi-allergy
Title: "Delhi allergy"
Description: "What a person must not be given, and what happened when it was."
* identifier MS
* clinicalStatus MS
* verificationStatus MS
* type MS
* category MS
* criticality MS
* code 1..1 MS
* insert CodedOrWorded(code)
* patient MS
* onset[x] obeys dl-time-1
* recordedDate MS
* insert NotInTheFuture(recordedDate)
* insert NotInTheFuture(lastOccurrence)
* recorder MS
* reaction MS

Instance: delhi-allergy-example
InstanceOf: DelhiAllergy
Usage: #example
Title: "Penicillin"
Description: "A drug allergy that stands on the card."
* clinicalStatus = $allergy-clinical#active
* verificationStatus = $allergy-ver-status#confirmed
* type = #allergy
* category = #medication
* criticality = #high
* code.text = "Penicillin"
* patient = Reference(delhi-patient-example)
* recordedDate = "2026-03-02"
* recorder = Reference(delhi-practitioner-example)
* reaction[0].manifestation.text = "साँस फूलना"
* reaction[0].severity = #severe
