Profile: DelhiSchedule
Parent: Schedule
Id: delhi-schedule
Title: "Delhi schedule"
Description: "The days on which a clinic sits: a service, its room and, where he is named, its doctor. With a weekly plan the server makes the clinic's sessions and their bands (Slots) some days ahead."
* obeys dl-sched-1
* insert Numbered
* insert SlicedBySystem(identifier)
* identifier contains opdClinic 0..1 MS
* identifier[opdClinic] ^short = "Number of the clinic, which its tokens begin with"
* identifier[opdClinic] obeys dl-sched-2
* identifier[opdClinic].system = "https://delhihims.example/sid/opd-clinic"
* extension contains WeeklyPlan named weeklyPlan 0..1 MS
* active MS
* serviceCategory MS
* serviceType MS
* serviceType from $departments (preferred)
* specialty MS
* actor MS
* planningHorizon MS

Invariant: dl-sched-1
Description: "A schedule whose days have a last one also has a first one."
Severity: #error
Expression: "where(planningHorizon.end.exists()).all(planningHorizon.start.exists())"

Invariant: dl-sched-2
Description: "The number of a clinic has one to six digits."
Severity: #error
Expression: "where(value.exists()).all(value.matches('^[0-9]{1,6}$'))"

Extension: WeeklyPlan
Id: weekly-plan
Title: "Weekly plan"
Description: "When a clinic usually sits and how many people have room in a session, by the way they come. Times are those of Delhi. What is other than planned, such as a holiday, is said of the day and not here."
Context: Schedule
* extension contains
    day 1..7 and
    opens 1..1 and
    closes 1..1 and
    bandMinutes 1..1 and
    room 1..1 and
    onlineUntil 0..1 and
    online 0..1 and
    counter 0..1 and
    referral 0..1 and
    follow-up 0..1 and
    priority 0..1
* extension[day].value[x] only code
* extension[day].value[x] 1..1
* extension[day].valueCode from http://hl7.org/fhir/ValueSet/days-of-week (required)
* extension[opens].value[x] only time
* extension[opens].value[x] 1..1
* extension[closes].value[x] only time
* extension[closes].value[x] 1..1
* extension[bandMinutes].value[x] only positiveInt
* extension[bandMinutes].value[x] 1..1
* extension[room].value[x] only string
* extension[room].value[x] 1..1
* extension[onlineUntil].value[x] only time
* extension[onlineUntil].value[x] 1..1
* extension[online].value[x] only unsignedInt
* extension[online].value[x] 1..1
* extension[counter].value[x] only unsignedInt
* extension[counter].value[x] 1..1
* extension[referral].value[x] only unsignedInt
* extension[referral].value[x] 1..1
* extension[follow-up].value[x] only unsignedInt
* extension[follow-up].value[x] 1..1
* extension[priority].value[x] only unsignedInt
* extension[priority].value[x] 1..1

Instance: delhi-schedule-example-weekly
InstanceOf: DelhiSchedule
Usage: #example
Title: "Medicine OPD, six days a week"
Description: "Sessions follow from this plan. What is left online at half past seven goes to the counter."
* extension[weeklyPlan].extension[day][0].valueCode = #mon
* extension[weeklyPlan].extension[day][1].valueCode = #tue
* extension[weeklyPlan].extension[day][2].valueCode = #wed
* extension[weeklyPlan].extension[day][3].valueCode = #thu
* extension[weeklyPlan].extension[day][4].valueCode = #fri
* extension[weeklyPlan].extension[day][5].valueCode = #sat
* extension[weeklyPlan].extension[opens].valueTime = "08:30:00"
* extension[weeklyPlan].extension[closes].valueTime = "13:00:00"
* extension[weeklyPlan].extension[bandMinutes].valuePositiveInt = 30
* extension[weeklyPlan].extension[room].valueString = "12"
* extension[weeklyPlan].extension[onlineUntil].valueTime = "07:30:00"
* extension[weeklyPlan].extension[online].valueUnsignedInt = 60
* extension[weeklyPlan].extension[counter].valueUnsignedInt = 110
* extension[weeklyPlan].extension[referral].valueUnsignedInt = 10
* extension[weeklyPlan].extension[follow-up].valueUnsignedInt = 20
* identifier[opdClinic].value = "3402"
* active = true
* serviceType = $department#general-medicine
* actor[0] = Reference(delhi-healthcare-service-example)

Instance: delhi-schedule-example
InstanceOf: DelhiSchedule
Usage: #example
Title: "Medicine OPD, July 2026"
Description: "The sessions of one clinic in one month."
* active = true
* serviceType = $department#general-medicine
* actor[0] = Reference(delhi-healthcare-service-example)
* actor[1] = Reference(delhi-practitioner-role-example)
* planningHorizon.start = "2026-07-01"
* planningHorizon.end = "2026-07-31"

Profile: DelhiSlot
Parent: Slot
Id: delhi-slot
Title: "Delhi slot"
Description: "A band of time in a clinic's session, with places for many people: they wait in one line, not each for a minute of their own. The server counts the places left; the slot tells only how many there are."
* obeys dl-slot-1
* identifier MS
* serviceType MS
* serviceType from $departments (preferred)
* specialty MS
* appointmentType MS
* schedule MS
* status MS
* start MS
* end MS
* extension contains SlotCapacity named capacity 0..1 MS and SessionDate named sessionDate 0..1

Extension: SlotCapacity
Id: slot-capacity
Title: "Places in a band"
Description: "How many people a band takes in all, and how many of the places each way of booking may take. Places promised to one way are released to the counter, never the reverse."
Context: Slot
* obeys dl-slot-2
* extension contains
    total 1..1 and
    online 0..1 and
    counter 0..1 and
    referral 0..1 and
    follow-up 0..1 and
    priority 0..1
* extension[total].value[x] only unsignedInt
* extension[total].value[x] 1..1
* extension[online].value[x] only unsignedInt
* extension[online].value[x] 1..1
* extension[counter].value[x] only unsignedInt
* extension[counter].value[x] 1..1
* extension[referral].value[x] only unsignedInt
* extension[referral].value[x] 1..1
* extension[follow-up].value[x] only unsignedInt
* extension[follow-up].value[x] 1..1
* extension[priority].value[x] only unsignedInt
* extension[priority].value[x] 1..1

Extension: SessionDate
Id: session-date
Title: "Day of the session"
Description: "The Indian day on which a clinic's session is held. Token numbers start again each day."
Context: Appointment, Slot
* value[x] 1..1
* value[x] only date

Extension: NoShowReason
Id: no-show-reason
Title: "Reason for not coming"
Description: "Why a booked person did not come. R4 has an element for reasons of cancellation, but its own rule forbids to use it here."
Context: Appointment
* value[x] 1..1
* value[x] only CodeableConcept

Invariant: dl-slot-1
Description: "A band of time ends after it begins."
Severity: #error
Expression: "end > start"

Invariant: dl-slot-2
Description: "The places promised to the ways of booking are no more than the places in all."
Severity: #error
Expression: "extension.where(url != 'total').value.select($this.toString().toInteger()).aggregate($this + $total, 0) <= extension.where(url = 'total').value"

Instance: delhi-slot-example
InstanceOf: DelhiSlot
Usage: #example
Title: "Half past nine to ten"
Description: "A band for forty people."
* extension[capacity].extension[total].valueUnsignedInt = 40
* extension[capacity].extension[online].valueUnsignedInt = 15
* extension[capacity].extension[counter].valueUnsignedInt = 15
* extension[capacity].extension[referral].valueUnsignedInt = 5
* extension[capacity].extension[priority].valueUnsignedInt = 5
* extension[sessionDate].valueDate = "2026-07-20"
* serviceType = $department#general-medicine
* schedule = Reference(delhi-schedule-example)
* status = #free
* start = "2026-07-20T09:30:00+05:30"
* end = "2026-07-20T10:00:00+05:30"

Profile: DelhiAppointment
Parent: Appointment
Id: delhi-appointment
Title: "Delhi appointment"
Description: "One person's place in a band of time, with the token that says where in the line. The times are those of the band, not minutes of one's own."
* obeys dl-app-1 and dl-app-2
* insert Numbered
* insert SlicedBySystem(identifier)
* identifier contains token 0..1 MS and appointmentNumber 0..1 MS
* identifier[token] ^short = "Number in the queue, as the display board shows it"
* identifier[token] obeys dl-enc-3
* identifier[token].system = "https://delhihims.example/sid/opd-token"
* identifier[appointmentNumber].system = "https://delhihims.example/sid/appointment"
* status MS
* serviceType MS
* serviceType from $departments (preferred)
* specialty MS
* appointmentType MS
* reasonCode MS
* priority MS
* priority obeys dl-app-3
* start MS
* end MS
* slot MS
* basedOn MS
* participant MS
* extension contains NoShowReason named noShowReason 0..1 MS and SessionDate named sessionDate 0..1 MS
* extension contains PlacesLeft named placesLeft 0..1 and ExpectedCall named expectedCall 0..1

Extension: PlacesLeft
Id: places-left
Title: "Places left"
Description: "How many people the band of a proposed appointment still takes, by the way that was asked for."
Context: Appointment
* value[x] 1..1
* value[x] only unsignedInt

Extension: ExpectedCall
Id: expected-call
Title: "Expected call"
Description: "When somebody who takes a proposed appointment will probably be called. Four calls in five are to come within it."
Context: Appointment
* value[x] 1..1
* value[x] only Period

Invariant: dl-app-1
Description: "A reason for not coming belongs only to an appointment that was missed (noshow)."
Severity: #error
Expression: "where(extension('https://delhihims.example/fhir/StructureDefinition/no-show-reason').exists()).all(status = 'noshow')"

Invariant: dl-app-2
Description: "An appointment ends after it begins."
Severity: #error
Expression: "where(start.exists() and end.exists()).all(end > start)"

Invariant: dl-app-3
Description: "A priority is a number from 0 to 9, of which 1 comes first."
Severity: #error
Expression: "$this <= 9"

Instance: delhi-appointment-example
InstanceOf: DelhiAppointment
Usage: #example
Title: "Asha Devi's place in the line"
Description: "Booked online, with a token."
* extension[sessionDate].valueDate = "2026-07-20"
* identifier[token].value = "3402-017"
* identifier[appointmentNumber].value = "LN-20260720-000417"
* status = #arrived
* serviceType = $department#general-medicine
* appointmentType = $v2-0276#ROUTINE
* priority = 5
* start = "2026-07-20T09:30:00+05:30"
* end = "2026-07-20T10:00:00+05:30"
* slot = Reference(delhi-slot-example)
* participant[0].actor = Reference(delhi-patient-example)
* participant[0].status = #accepted
* participant[1].actor = Reference(delhi-healthcare-service-example)
* participant[1].status = #accepted

Instance: delhi-appointment-example-missed
InstanceOf: DelhiAppointment
Usage: #example
Title: "A missed appointment"
Description: "The reason stands in the extension."
* extension[noShowReason].valueCodeableConcept.text = "बारिश के कारण नहीं आ सके"
* status = #noshow
* start = "2026-07-13T09:30:00+05:30"
* end = "2026-07-13T10:00:00+05:30"
* participant[0].actor = Reference(delhi-patient-example-other-state)
* participant[0].status = #accepted

Instance: delhi-appointment-example-waiting
InstanceOf: DelhiAppointment
Usage: #example
Title: "On the waiting list"
Description: "A session was cut; there is no time yet."
* status = #waitlist
* priority = 1
* participant[0].actor = Reference(delhi-patient-example-one-name)
* participant[0].status = #accepted
