Profile: DelhiTask
Parent: Task
Id: delhi-task
Title: "Delhi task"
Description: "Work that one asks of another: a card to issue, a person in a queue, a record to correct. The milestones of the trade stand in the business status, never in statuses of our own making."
* obeys dl-task-1 and dl-task-2 and dl-task-3 and dl-task-4 and dl-task-5
* identifier MS
* status MS
* statusReason MS
* businessStatus MS
* intent MS
* priority MS
* code MS
* code from $task-kinds (preferred)
* focus MS
* for MS
* encounter MS
* executionPeriod MS
* authoredOn MS
* insert NotInTheFuture(authoredOn)
* lastModified MS
* requester MS
* owner MS
* location MS

Invariant: dl-task-1
Description: "Work that was turned down or failed says why."
Severity: #error
Expression: "where(status = 'rejected' or status = 'failed').all(statusReason.exists())"

Invariant: dl-task-2
Description: "Work that was taken on says by whom."
Severity: #error
Expression: "where(status = 'accepted' or status = 'in-progress').all(owner.exists())"

Invariant: dl-task-3
Description: "The issue of a card says how far the card has come, by a state of the card's life."
Severity: #error
Expression: "where(code.coding.where(system = 'https://delhihims.example/fhir/CodeSystem/task-kind' and code = 'card-issue').exists()).all(businessStatus.coding.where(system = 'https://delhihims.example/fhir/CodeSystem/card-state').exists())"

Invariant: dl-task-4
Description: "The issue of a card names the person whose card it is."
Severity: #error
Expression: "where(code.coding.where(system = 'https://delhihims.example/fhir/CodeSystem/task-kind' and code = 'card-issue').exists()).all(for.exists())"

Invariant: dl-task-5
Description: "A place in a queue names the appointment or visit that waits."
Severity: #error
Expression: "where(code.coding.where(system = 'https://delhihims.example/fhir/CodeSystem/task-kind' and code = 'queue-entry').exists()).all(focus.exists())"

Instance: delhi-task-example
InstanceOf: DelhiTask
Usage: #example
Title: "A card on its way"
Description: "The issue of a card that is in the post."
* status = #in-progress
* businessStatus = $card-state#dispatched
* intent = #order
* code = $task-kind#card-issue
* for = Reference(delhi-patient-example)
* authoredOn = "2026-03-02T11:00:00+05:30"
* lastModified = "2026-03-19T17:30:00+05:30"
* owner = Reference(Organization/lok-nayak)

Instance: delhi-task-example-queue
InstanceOf: DelhiTask
Usage: #example
Title: "Waiting"
Description: "A person in the queue of an OPD."
* status = #received
* intent = #order
* code = $task-kind#queue-entry
* focus = Reference(delhi-appointment-example)
* for = Reference(delhi-patient-example)
* authoredOn = "2026-07-20T09:42:00+05:30"
* owner = Reference(delhi-healthcare-service-example)
* location = Reference(delhi-location-example-site)
