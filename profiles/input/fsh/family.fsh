Profile: DelhiRelatedPerson
Parent: RelatedPerson
Id: delhi-related-person
Title: "Delhi related person"
Description: "A person who stands in a relation to a patient that carries rights: a mother, a father, a guardian, a spouse who acts for him. Living in one household alone gives no rights."
* obeys dl-rel-1
* insert Numbered
* active MS
* patient MS
* relationship 1..* MS
* relationship obeys dl-code-1
* insert Named
* insert Reachable
* telecom.extension contains NoReminders named noReminders 0..1
* gender MS
* birthDate MS
* birthDate obeys dl-pat-9
* insert LivesAt
* period MS
* communication MS

Invariant: dl-rel-1
Description: "A related person has a name, a number or a phone."
Severity: #error
Expression: "name.exists() or identifier.exists() or telecom.exists()"

Instance: delhi-related-person-example
InstanceOf: DelhiRelatedPerson
Usage: #example
Title: "Asha Devi as mother"
Description: "The mother of a newborn, who acts for him until he is eighteen."
* active = true
* patient = Reference(delhi-patient-example-newborn)
* relationship = $v3-RoleCode#MTH
* name[0].text = "आशा देवी"
* telecom[0].system = #phone
* telecom[0].use = #mobile
* telecom[0].value = "9800000101"
* gender = #female
* period.start = "2026-07-19"
