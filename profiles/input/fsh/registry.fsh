Profile: DelhiOrganization
Parent: Organization
Id: delhi-organization
Title: "Delhi organization"
Description: "A hospital, an Ayushman Arogya Mandir, a clinic, a laboratory, a department or any other body that gives, orders or pays for care. A facility of Delhi, known by its facility code, also says of what kind it is and who owns it."
* obeys dl-org-2 and dl-org-3
* insert Numbered
* insert SlicedBySystem(identifier)
* identifier contains facilityCode 0..1 MS and facilityRegistry 0..* MS
* identifier[facilityCode] ^short = "Code of the facility in this system, also its id"
* identifier[facilityCode] obeys dl-org-1
* identifier[facilityCode].system = "https://delhihims.example/sid/facility"
* identifier[facilityRegistry] ^short = "Id in the national Health Facility Registry"
* identifier[facilityRegistry].system = "https://facility.ndhm.gov.in"
* active MS
* type MS
* type from $facility-kinds (preferred)
* name MS
* alias MS
* insert Reachable
* insert LivesAt
* partOf MS
* endpoint MS
* extension contains OwnerOfFacility named ownership 0..1 MS

Extension: OwnerOfFacility
Id: ownership
Title: "Owner"
Description: "Who owns a facility: the government of Delhi, the centre, a municipality, a trust or a private owner."
Context: Organization
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $ownerships (required)

Invariant: dl-org-1
Description: "A facility code has small letters and digits, joined by single hyphens."
Severity: #error
Expression: "where(value.exists()).all(value.matches('^[a-z0-9]+(-[a-z0-9]+)*$'))"

Invariant: dl-org-2
Description: "A facility of Delhi says who owns it."
Severity: #error
Expression: "identifier.where(system = 'https://delhihims.example/sid/facility').exists() implies extension('https://delhihims.example/fhir/StructureDefinition/ownership').exists()"

Invariant: dl-org-3
Description: "A facility of Delhi says of what kind it is."
Severity: #error
Expression: "identifier.where(system = 'https://delhihims.example/sid/facility').exists() implies type.coding.where(system = 'https://delhihims.example/fhir/CodeSystem/facility-kind').exists()"

Instance: delhi-organization-example
InstanceOf: DelhiOrganization
Usage: #example
Title: "Ayushman Arogya Mandir, Seelampur"
Description: "A mandir of the government of Delhi."
* extension[ownership].valueCodeableConcept = $ownership#delhi-government
* identifier[facilityCode].value = "mandir-seelampur-example"
* identifier[facilityRegistry][0].value = "IN0710000019"
* active = true
* type = $facility-kind#mandir
* name = "आयुष्मान आरोग्य मंदिर, सीलमपुर"
* alias = "Ayushman Arogya Mandir, Seelampur"
* telecom[0].system = #phone
* telecom[0].use = #work
* telecom[0].value = "011-23000101"
* address[0].text = "सीलमपुर, दिल्ली 110053"
* address[0].district = "North East"
* address[0].state = "Delhi"
* address[0].postalCode = "110053"
* address[0].country = "IN"
* address[0].period.start = "2026-01-01"
* address[0].extension[district].valueCodeableConcept = $district#north-east-2026

Instance: delhi-organization-example-supplier
InstanceOf: DelhiOrganization
Usage: #example
Title: "A supplier"
Description: "A body that is no facility of Delhi needs neither owner nor kind."
* name = "Yamuna Surgicals"
* active = true

Profile: DelhiLocation
Parent: Location
Id: delhi-location
Title: "Delhi location"
Description: "A place where care is given or a patient lies or waits: a site, a building, a ward, a bed, a room, an ambulance, or the spot from which an ambulance was called."
* obeys dl-loc-1 and dl-loc-2 and dl-loc-3
* identifier MS
* insert SlicedBySystem(identifier)
* identifier contains facilityCode 0..1 MS
* identifier[facilityCode].system = "https://delhihims.example/sid/facility"
* status MS
* operationalStatus MS
* name MS
* type MS
* insert Reachable
* insert LivesAt
* physicalType MS
* position MS
* managingOrganization MS
* partOf MS
* extension contains BedType named bedType 0..1 MS

Extension: BedType
Id: bed-type
Title: "Type of bed"
Description: "What kind of care a bed or a ward gives, such as intensive care, newborn care or burns."
Context: Location
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from http://terminology.hl7.org/ValueSet/v3-ServiceDeliveryLocationRoleType (preferred)

Invariant: dl-loc-1
Description: "The position of a facility of Delhi lies between 27.5 and 29.5 degrees north and between 76 and 78.5 degrees east."
Severity: #error
Expression: "where(identifier.where(system = 'https://delhihims.example/sid/facility').exists() or address.where(state = 'Delhi').exists()).position.all(latitude >= 27.5 and latitude <= 29.5 and longitude >= 76 and longitude <= 78.5)"

Invariant: dl-loc-2
Description: "A bed says in which room or ward it stands."
Severity: #error
Expression: "physicalType.coding.where(code = 'bd').exists() implies partOf.exists()"

Invariant: dl-loc-3
Description: "A place has a name, an address or a position."
Severity: #error
Expression: "name.exists() or address.exists() or position.exists()"

Instance: delhi-location-example
InstanceOf: DelhiLocation
Usage: #example
Title: "Bed 12 of the intensive care ward"
Description: "A bed that can be held, occupied and cleaned."
* extension[bedType].valueCodeableConcept = $v3-RoleCode#ICU
* status = #active
* operationalStatus = http://terminology.hl7.org/CodeSystem/v2-0116#U
* name = "आई.सी.यू. बिस्तर 12"
* mode = #instance
* physicalType = $physical-type#bd
* managingOrganization = Reference(Organization/lok-nayak)
* partOf = Reference(delhi-location-example-site)

Instance: delhi-location-example-site
InstanceOf: DelhiLocation
Usage: #example
Title: "Lok Nayak Hospital, the site"
Description: "The grounds of a hospital with their position."
* identifier[facilityCode].value = "lok-nayak"
* status = #active
* name = "लोक नायक अस्पताल"
* alias = "Lok Nayak Hospital"
* mode = #instance
* physicalType = $physical-type#si
* address.text = "Jawaharlal Nehru Marg, Delhi 110002"
* address.state = "Delhi"
* address.postalCode = "110002"
* address.country = "IN"
* address.extension[district].valueCodeableConcept = $district#old-delhi-2026
* position.latitude = 28.6388
* position.longitude = 77.2383
* managingOrganization = Reference(Organization/lok-nayak)

Instance: delhi-location-example-ambulance
InstanceOf: DelhiLocation
Usage: #example
Title: "Ambulance on the way"
Description: "A vehicle that has left Delhi with a patient."
* status = #active
* name = "CATS 217"
* mode = #instance
* physicalType = $physical-type#ve
* position.latitude = 29.9457
* position.longitude = 78.1642

Profile: DelhiHealthcareService
Parent: HealthcareService
Id: delhi-healthcare-service
Title: "Delhi healthcare service"
Description: "What a facility offers: a department's OPD, a laboratory counter, an immunisation session. Bookings and queues belong to it."
* obeys dl-hcs-1
* identifier MS
* active MS
* providedBy 1..1 MS
* category MS
* type MS
* type from $departments (preferred)
* specialty MS
* location MS
* name 1..1 MS
* insert Reachable
* availableTime MS
* availableTime obeys dl-hcs-2
* appointmentRequired MS
* endpoint MS

Invariant: dl-hcs-1
Description: "A service that is closed for good offers no times."
Severity: #error
Expression: "where(active = false).availableTime.empty()"

Invariant: dl-hcs-2
Description: "A service that is open all day has no opening and closing time."
Severity: #error
Expression: "where(allDay = true).all(availableStartTime.empty() and availableEndTime.empty())"

Instance: delhi-healthcare-service-example
InstanceOf: DelhiHealthcareService
Usage: #example
Title: "Medicine OPD"
Description: "The out-patient clinic of general medicine at Lok Nayak Hospital."
* active = true
* providedBy = Reference(Organization/lok-nayak)
* type = $department#general-medicine
* location = Reference(delhi-location-example-site)
* name = "मेडिसिन ओपीडी"
* availableTime[0].daysOfWeek[0] = #mon
* availableTime[0].daysOfWeek[1] = #tue
* availableTime[0].daysOfWeek[2] = #wed
* availableTime[0].availableStartTime = "08:00:00"
* availableTime[0].availableEndTime = "13:00:00"
* availableTime[1].daysOfWeek[0] = #sun
* availableTime[1].allDay = true
* appointmentRequired = false
