Profile: DelhiPractitioner
Parent: Practitioner
Id: delhi-practitioner
Title: "Delhi practitioner"
Description: "A person who cares for residents or serves them at a desk, as a person: name, registration, languages. Where he works is his posting."
* obeys dl-prac-1
* insert Numbered
* insert SlicedBySystem(identifier)
* identifier contains registration 0..* MS and staffNumber 0..* MS
* identifier[registration] ^short = "Registration with a medical, nursing or pharmacy council"
* identifier[registration].system = "https://doctor.ndhm.gov.in"
* identifier[staffNumber] ^short = "Staff number in this system"
* identifier[staffNumber].system = "https://delhihims.example/sid/staff"
* active MS
* insert Named
* insert Reachable
* insert LivesAt
* gender MS
* qualification MS
* communication MS

Invariant: dl-prac-1
Description: "A practitioner has a name or a number."
Severity: #error
Expression: "name.exists() or identifier.exists()"

Instance: delhi-practitioner-example
InstanceOf: DelhiPractitioner
Usage: #example
Title: "Dr Farhan Siddiqui"
Description: "A physician with his council registration."
* identifier[registration][0].type = $v2-0203#MD
* identifier[registration][0].value = "DMC/R/04417"
* identifier[staffNumber][0].value = "LN-2207"
* active = true
* name[0].text = "डॉ. फ़रहान सिद्दीकी"
* name[0].family = "Siddiqui"
* name[0].given = "Farhan"
* name[0].prefix = "Dr"
* telecom[0].system = #phone
* telecom[0].use = #mobile
* telecom[0].value = "+91 98000 00203"
* gender = #male
* qualification[0].code.text = "MBBS, MD (Medicine)"
* communication[0] = urn:ietf:bcp:47#hi
* communication[1] = urn:ietf:bcp:47#en

Profile: DelhiPractitionerRole
Parent: PractitionerRole
Id: delhi-practitioner-role
Title: "Delhi posting"
Description: "A posting: who works where, in which department, from when to when. Rights over records rest on a current posting."
* obeys dl-role-1 and dl-role-2
* insert Numbered
* active MS
* period MS
* practitioner MS
* organization MS
* code MS
* specialty MS
* specialty from $departments (preferred)
* location MS
* healthcareService MS
* insert Reachable
* endpoint MS

Invariant: dl-role-1
Description: "A posting in force says when it began."
Severity: #error
Expression: "where(active = true).all(period.start.exists())"

Invariant: dl-role-2
Description: "A posting in force names the person and the facility."
Severity: #error
Expression: "where(active = true).all(practitioner.exists() and organization.exists())"

Instance: delhi-practitioner-role-example
InstanceOf: DelhiPractitionerRole
Usage: #example
Title: "Physician at Lok Nayak"
Description: "The posting of a physician in the department of medicine."
* active = true
* period.start = "2025-07-01"
* practitioner = Reference(delhi-practitioner-example)
* organization = Reference(Organization/lok-nayak)
* code = http://terminology.hl7.org/CodeSystem/practitioner-role#doctor
* specialty = $department#general-medicine
* healthcareService = Reference(delhi-healthcare-service-example)
