Profile: DelhiEncounter
Parent: Encounter
Id: delhi-encounter
Title: "Delhi encounter"
Description: "A person's contact with the health system at one facility: the common ground of OPD visits, emergencies, stays and field visits, and the whole rule for any other kind, such as a teleconsultation."
* obeys dl-enc-1 and dl-enc-2
* insert Numbered
* insert SlicedBySystem(identifier)
* identifier contains token 0..1 MS
* identifier[token] ^short = "Number in the queue, as the display board shows it"
* identifier[token] obeys dl-enc-3
* identifier[token].system = "https://delhihims.example/sid/opd-token"
* status MS
* class MS
* type MS
* type from $visit-types (preferred)
* serviceType MS
* serviceType from $departments (preferred)
* priority MS
* subject 1..1 MS
* participant MS
* appointment MS
* period MS
* reasonCode MS
* reasonReference MS
* diagnosis MS
* location MS
* serviceProvider 1..1 MS
* partOf MS

Profile: OpdEncounter
Parent: DelhiEncounter
Id: opd-encounter
Title: "OPD visit"
Description: "One person's visit to one out-patient clinic on one day."
* class = $v3-ActCode#AMB
* subject only Reference(Patient)

Profile: EmergencyEncounter
Parent: DelhiEncounter
Id: emergency-encounter
Title: "Emergency visit"
Description: "A person in an emergency department. The patient may be unknown and stay so: a temporary number is enough."
* class = $v3-ActCode#EMER
* subject only Reference(Patient)

Profile: InpatientEncounter
Parent: DelhiEncounter
Id: inpatient-encounter
Title: "Stay in hospital"
Description: "An admission, from bed to discharge. The beds a hospital shows as taken are counted from these."
* obeys dl-enc-4 and dl-enc-5
* class obeys dl-enc-6
* subject only Reference(Patient)
* hospitalization MS

Profile: FieldEncounter
Parent: DelhiEncounter
Id: field-encounter
Title: "Field or home visit"
Description: "Care given outside any facility: by an ambulance crew, or by a health worker at the door."
* class obeys dl-enc-7

Invariant: dl-enc-1
Description: "A visit that has begun says when it began."
Severity: #error
Expression: "where(status = 'arrived' or status = 'triaged' or status = 'in-progress' or status = 'onleave' or status = 'finished').all(period.start.exists())"

Invariant: dl-enc-2
Description: "A finished visit says when it ended."
Severity: #error
Expression: "where(status = 'finished').all(period.end.exists())"

Invariant: dl-enc-3
Description: "A token is the number of the room or service, a hyphen and the running number, digits only."
Severity: #error
Expression: "where(value.exists()).all(value.matches('^[0-9]{1,6}-[0-9]{1,6}$'))"

Invariant: dl-enc-4
Description: "A person who is in hospital now has a place there."
Severity: #error
Expression: "where(status = 'arrived' or status = 'triaged' or status = 'in-progress' or status = 'onleave').all(location.exists())"

Invariant: dl-enc-5
Description: "A person lies in one bed at a time."
Severity: #error
Expression: "location.where(status = 'active' and physicalType.coding.where(code = 'bd').exists()).count() <= 1"

Invariant: dl-enc-6
Description: "A stay in hospital is of class inpatient (IMP), acute inpatient (ACUTE) or non-acute inpatient (NONAC)."
Severity: #error
Expression: "system = 'http://terminology.hl7.org/CodeSystem/v3-ActCode' and (code = 'IMP' or code = 'ACUTE' or code = 'NONAC')"

Invariant: dl-enc-7
Description: "A visit outside any facility is of class field (FLD) or home health (HH)."
Severity: #error
Expression: "system = 'http://terminology.hl7.org/CodeSystem/v3-ActCode' and (code = 'FLD' or code = 'HH')"

Instance: delhi-encounter-example
InstanceOf: DelhiEncounter
Usage: #example
Title: "Teleconsultation"
Description: "A video call from a mandir to a specialist."
* status = #finished
* class = $v3-ActCode#VR
* type = $visit-type#teleconsultation
* serviceType = $department#cardiology
* subject = Reference(delhi-patient-example-other-state)
* period.start = "2026-08-11T10:05:00+05:30"
* period.end = "2026-08-11T10:18:00+05:30"
* serviceProvider = Reference(Organization/gb-pant)

Instance: opd-encounter-example
InstanceOf: OpdEncounter
Usage: #example
Title: "Asha Devi at the medicine OPD"
Description: "An OPD visit with a token."
* identifier[token].value = "3402-017"
* identifier[token].assigner = Reference(Organization/lok-nayak)
* status = #in-progress
* class = $v3-ActCode#AMB
* type = $visit-type#opd
* serviceType = $department#general-medicine
* subject = Reference(delhi-patient-example)
* participant[0].individual = Reference(delhi-practitioner-example)
* appointment = Reference(delhi-appointment-example)
* period.start = "2026-07-20T09:42:00+05:30"
* reasonCode.text = "तीन दिन से बुखार"
* location[0].location = Reference(delhi-location-example-site)
* serviceProvider = Reference(Organization/lok-nayak)

Instance: emergency-encounter-example
InstanceOf: EmergencyEncounter
Usage: #example
Title: "Unknown person in the emergency department"
Description: "A road accident: brought in by ambulance, without a name."
* status = #triaged
* class = $v3-ActCode#EMER
* type = $visit-type#emergency
* subject = Reference(delhi-patient-example-unknown)
* period.start = "2026-07-20T02:10:00+05:30"
* reasonCode.text = "Road accident, head injury"
* serviceProvider = Reference(Organization/lok-nayak)

Instance: inpatient-encounter-example
InstanceOf: InpatientEncounter
Usage: #example
Title: "A stay in intensive care"
Description: "An admission with its bed."
* status = #in-progress
* class = $v3-ActCode#IMP
* type = $visit-type#inpatient
* subject = Reference(delhi-patient-example-unknown)
* period.start = "2026-07-20T04:30:00+05:30"
* location[0].location = Reference(delhi-location-example)
* location[0].status = #active
* location[0].physicalType = $physical-type#bd
* location[0].period.start = "2026-07-20T04:30:00+05:30"
* serviceProvider = Reference(Organization/lok-nayak)
* partOf = Reference(emergency-encounter-example)

Instance: field-encounter-example
InstanceOf: FieldEncounter
Usage: #example
Title: "A visit at the door"
Description: "A health worker sees a mother and her newborn at home, seven days after birth."
* status = #finished
* class = $v3-ActCode#HH
* type = $visit-type#field
* subject = Reference(delhi-patient-example-newborn)
* period.start = "2026-07-26T11:00:00+05:30"
* period.end = "2026-07-26T11:25:00+05:30"
* serviceProvider = Reference(delhi-organization-example)
