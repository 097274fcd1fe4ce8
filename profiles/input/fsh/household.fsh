Profile: HouseholdGroup
Parent: Group
Id: household-group
Title: "Household"
Description: "The people who live under one roof. People move in and out, so each membership has its time. A household alone gives nobody a right to see another's record."
* obeys dl-hh-1 and dl-hh-2 and dl-hh-3
* insert Numbered
* insert SlicedBySystem(identifier)
* identifier contains householdNumber 0..1 MS
* identifier[householdNumber].system = "https://delhihims.example/sid/household"
* active MS
* type = #person
* actual = true
* code 1..1 MS
* name MS
* member MS
* member.entity only Reference(Patient)
* member.period 1..1 MS
* member.period.start 1..1 MS
* member.inactive MS
* member.extension contains MemberRole named role 1..1 MS
* extension contains Dwelling named dwelling 0..1 MS

Extension: MemberRole
Id: member-role
Title: "Role in the household"
Description: "What a member is to the head of the household."
Context: Group.member
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $member-roles (required)

Extension: Dwelling
Id: dwelling
Title: "Dwelling"
Description: "Where the household lives: a known place, or an address that may carry its position."
Context: Group
* value[x] 1..1
* value[x] only Address or Reference(Location)

Invariant: dl-hh-1
Description: "A household is marked as one, by the code HHOLD of HL7 or the code household."
Severity: #error
Expression: "code.coding.where(code = 'HHOLD' or code = 'household').exists()"

Invariant: dl-hh-2
Description: "A household has exactly one head at a time."
Severity: #error
Expression: "active.where($this = false).exists() or member.where(period.end.empty() and inactive.where($this = true).empty() and extension('https://delhihims.example/fhir/StructureDefinition/member-role').value.coding.where(code = 'head').exists()).count() = 1"

Invariant: dl-hh-3
Description: "Nobody is a member of the same household twice at the same time."
Severity: #error
Expression: "member.where(period.end.empty() and inactive.where($this = true).empty()).entity.reference.isDistinct()"

Instance: household-group-example
InstanceOf: HouseholdGroup
Usage: #example
Title: "A household in Seelampur"
Description: "A mother, her newborn, and a brother who has moved out."
* identifier[householdNumber].value = "HH-0053-2117"
* active = true
* type = #person
* actual = true
* code = $v3-EntityCode#HHOLD
* code.text = "household"
* name = "आशा देवी का परिवार"
* extension[dwelling].valueAddress.text = "मकान 12, गली 4, सीलमपुर"
* extension[dwelling].valueAddress.state = "Delhi"
* extension[dwelling].valueAddress.postalCode = "110053"
* member[0].entity = Reference(delhi-patient-example)
* member[0].period.start = "2019-04-01"
* member[0].extension[role].valueCodeableConcept = $member-role#head
* member[1].entity = Reference(delhi-patient-example-newborn)
* member[1].period.start = "2026-07-19"
* member[1].extension[role].valueCodeableConcept = $member-role#child
* member[2].entity = Reference(delhi-patient-example-other-state)
* member[2].period.start = "2020-01-10"
* member[2].period.end = "2024-06-30"
* member[2].inactive = true
* member[2].extension[role].valueCodeableConcept = $member-role#sibling
