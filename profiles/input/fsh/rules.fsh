// Rules that several profiles share. An invariant's sentence is what a refused caller reads; its Hindi stands in the
// terminology, code system `rule`. FHIRPath knows a third truth value, "empty", which fails an invariant: a condition
// on an element that may be absent therefore stands in where(…), never left of implies.

RuleSet: SlicedBySystem(path)
* {path} ^slicing.discriminator.type = #value
* {path} ^slicing.discriminator.path = "system"
* {path} ^slicing.rules = #open

// Where a number finds a person, a body, a visit or an order, it is worth nothing without the system that gave it.
RuleSet: Numbered
* identifier obeys dl-id-1
* identifier MS

RuleSet: Reachable
* telecom obeys dl-tel-1
* telecom MS

RuleSet: Named
* name obeys dl-name-1
* name MS

RuleSet: LivesAt
* address obeys dl-adr-1
* address MS
* address.extension contains District named district 0..1 MS and SubDivision named subDivision 0..1

RuleSet: NotInTheFuture(path)
* {path} obeys dl-time-1

RuleSet: CodedOrWorded(path)
* {path} obeys dl-code-1

Invariant: dl-id-1
Description: "An identifier needs both its value and the system that issued it."
Severity: #error
Expression: "system.exists() and value.exists()"

Invariant: dl-tel-1
Description: "An Indian mobile number has ten digits, the first from 6 to 9, with or without +91 before it; a foreign one begins with + and its country code."
Severity: #error
Expression: "where(value.exists() and (system = 'sms' or (system = 'phone' and use = 'mobile'))).all(value.matches('^([+]91[ -]?|0)?[6-9][0-9]{4}[ -]?[0-9]{5}$') or value.matches('^[+](?!91)[1-9][0-9 -]{6,18}$'))"

Invariant: dl-name-1
Description: "A name has at least one of: the full text, a family name, a given name."
Severity: #error
Expression: "text.exists() or family.exists() or given.exists()"

Invariant: dl-adr-1
Description: "An Indian PIN code has six digits and does not begin with 0."
Severity: #error
Expression: "where(postalCode.exists() and (country = 'IN' or country = 'IND' or country = 'India' or state = 'Delhi')).all(postalCode.matches('^[1-9][0-9]{2} ?[0-9]{3}$'))"

// Clocks differ by minutes; and when it is past midnight in Delhi, a server on UTC still has the day before.
Invariant: dl-time-1
Description: "What has been recorded cannot lie in the future."
Severity: #error
Expression: "ofType(dateTime).where(iif(toString().length() > 10, $this > now() + 10 minutes, $this > today() + 1 day)).empty() and ofType(instant).where($this > now() + 10 minutes).empty()"

Invariant: dl-code-1
Description: "Say what it is: a code from a list, or words."
Severity: #error
Expression: "coding.exists() or text.exists()"

Extension: District
Id: district
Title: "District"
Description: "The revenue district of Delhi in which an address lies. Districts changed on a known day, so the code says which set of districts it belongs to; the address period says when the address held."
Context: Address
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $districts (required)

Extension: SubDivision
Id: sub-division
Title: "Sub-division"
Description: "The sub-division of a district of Delhi in which an address lies."
Context: Address
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $sub-divisions (required)
