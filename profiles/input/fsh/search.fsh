// Search parameters of our own, for elements that R4 gives none (and for our extensions). The places left in a slot are
// no search parameter: they change with every booking and are answered from the counter.
RuleSet: SearchParameterOf(type, code, name, kind, expression, english, hindi)
* url = "https://delhihims.example/fhir/SearchParameter/{type}-{code}"
* version = "0.1.0"
* name = "{name}"
* status = #active
* experimental = false
* date = "2026-11-22"
* description = {english}
* description.extension[0].url = "http://hl7.org/fhir/StructureDefinition/translation"
* description.extension[0].extension[0].url = "lang"
* description.extension[0].extension[0].valueCode = #hi
* description.extension[0].extension[1].url = "content"
* description.extension[0].extension[1].valueMarkdown = {hindi}
* code = #{code}
* base = #{type}
* type = #{kind}
* expression = "{expression}"
* xpathUsage = #normal

RuleSet: Finds(type)
* target[+] = #{type}

Instance: Appointment-priority
InstanceOf: SearchParameter
Usage: #definition
Title: "Appointments of a given priority, 1 first"
* insert SearchParameterOf(Appointment, priority, AppointmentPriority, number, Appointment.priority, [["Appointments of a given priority, 1 first."]], [["प्राथमिकता के अनुसार अपॉइंटमेंट, 1 सबसे पहले।"]])

Instance: Appointment-token
InstanceOf: SearchParameter
Usage: #definition
Title: "The appointment with this token"
* insert SearchParameterOf(Appointment, token, AppointmentToken, token, [[Appointment.identifier.where(system = 'https://delhihims.example/sid/opd-token')]], "The appointment with this token.", "इस टोकन वाला अपॉइंटमेंट।")

Instance: Appointment-session-date
InstanceOf: SearchParameter
Usage: #definition
Title: "Appointments of the sessions of a day"
* insert SearchParameterOf(Appointment, session-date, AppointmentSessionDate, date, [[Appointment.extension('https://delhihims.example/fhir/StructureDefinition/session-date').value]], "Appointments of the sessions of a day.", "किसी दिन के सत्रों के अपॉइंटमेंट।")

Instance: Location-bed-type
InstanceOf: SearchParameter
Usage: #definition
Title: "Beds and wards of a kind"
* insert SearchParameterOf(Location, bed-type, LocationBedType, token, [[Location.extension('https://delhihims.example/fhir/StructureDefinition/bed-type').value]], "Beds and wards of a kind.", "किसी प्रकार के बिस्तर और वार्ड।")

Instance: Location-physical-type
InstanceOf: SearchParameter
Usage: #definition
Title: "Places of a physical kind: beds, wards, sites, vehicles"
* insert SearchParameterOf(Location, physical-type, LocationPhysicalType, token, Location.physicalType, [["Places of a physical kind: beds, wards, sites, vehicles."]], [["बिस्तर, वार्ड, परिसर या वाहन जैसे स्थान।"]])

Instance: MedicationDispense-location
InstanceOf: SearchParameter
Usage: #definition
Title: "Medicines handed out at a place"
* insert SearchParameterOf(MedicationDispense, location, MedicationDispenseLocation, reference, MedicationDispense.location, "Medicines handed out at a place.", "किसी स्थान पर दी गई दवाएँ।")
* insert Finds(Location)

Instance: Patient-card-status
InstanceOf: SearchParameter
Usage: #definition
Title: "People whose health card is in a given state"
* insert SearchParameterOf(Patient, card-status, PatientCardStatus, token, [[Patient.identifier.extension('https://delhihims.example/fhir/StructureDefinition/card-status').value]], "People whose health card is in a given state.", "दी गई अवस्था वाले स्वास्थ्य कार्ड के धारक।")

Instance: Patient-father-name
InstanceOf: SearchParameter
Usage: #definition
Title: "People by their father's name"
* insert SearchParameterOf(Patient, father-name, PatientFatherName, string, [[Patient.extension('https://delhihims.example/fhir/StructureDefinition/father-name').value]], "People by their father's name.", "पिता के नाम से खोज।")

Instance: Patient-sound-key
InstanceOf: SearchParameter
Usage: #definition
Title: "People whose name sounds like this, in whatever script it was written"
* insert SearchParameterOf(Patient, sound-key, PatientSoundKey, string, [[Patient.extension('https://delhihims.example/fhir/StructureDefinition/sound-key').value]], [["People whose name sounds like this, in whatever script it was written."]], [["किसी भी लिपि में लिखे, एक जैसे सुनाई देने वाले नाम।"]])

Instance: SupplyDelivery-destination
InstanceOf: SearchParameter
Usage: #definition
Title: "Deliveries to a place"
* insert SearchParameterOf(SupplyDelivery, destination, SupplyDeliveryDestination, reference, SupplyDelivery.destination, "Deliveries to a place.", "किसी स्थान को भेजी गई सामग्री।")
* insert Finds(Location)

Instance: SupplyDelivery-item
InstanceOf: SearchParameter
Usage: #definition
Title: "Deliveries of an item"
* insert SearchParameterOf(SupplyDelivery, item, SupplyDeliveryItem, token, [[SupplyDelivery.suppliedItem.item.ofType(CodeableConcept)]], "Deliveries of an item.", "किसी वस्तु की आपूर्ति।")

Instance: SupplyDelivery-occurrence
InstanceOf: SearchParameter
Usage: #definition
Title: "Deliveries at a time"
* insert SearchParameterOf(SupplyDelivery, occurrence, SupplyDeliveryOccurrence, date, SupplyDelivery.occurrence, "Deliveries at a time.", "किसी समय की आपूर्ति।")

Instance: SupplyRequest-deliver-from
InstanceOf: SearchParameter
Usage: #definition
Title: "Orders to be served from a place"
* insert SearchParameterOf(SupplyRequest, deliver-from, SupplyRequestDeliverFrom, reference, SupplyRequest.deliverFrom, "Orders to be served from a place.", "किसी स्थान से पूरी होने वाली माँगें।")
* insert Finds(Organization)
* insert Finds(Location)

Instance: Task-location
InstanceOf: SearchParameter
Usage: #definition
Title: "Work to be done at a place"
* insert SearchParameterOf(Task, location, TaskLocation, reference, Task.location, "Work to be done at a place.", "किसी स्थान पर होने वाला काम।")
* insert Finds(Location)

Instance: VerificationResult-status
InstanceOf: SearchParameter
Usage: #definition
Title: "Verifications in a given state"
* insert SearchParameterOf(VerificationResult, status, VerificationResultStatus, token, VerificationResult.status, "Verifications in a given state.", "दी गई अवस्था वाले सत्यापन।")
