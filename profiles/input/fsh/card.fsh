Profile: DelhiPatient
Parent: Patient
Id: delhi-patient
Title: "Delhi patient"
Description: "A person known to the health system of Delhi, by one record for the whole state. A birth date, a second name, a phone, an address and even a card may be unknown: none of them is a condition for care."
* obeys dl-pat-4 and dl-pat-7 and dl-pat-10 and dl-pat-12
* insert Numbered
* insert SlicedBySystem(identifier)
* identifier contains
    healthCard 0..* MS and
    abhaNumber 0..* MS and
    abhaAddress 0..* MS and
    voterCard 0..* MS and
    temporary 0..* MS and
    aadhaarReference 0..*
* identifier obeys dl-pat-6
* identifier[healthCard] ^short = "Delhi health card number: temp, then official, then old"
* identifier[healthCard] obeys dl-pat-1 and dl-pat-5
* identifier[healthCard].extension contains CardStatus named status 0..1 MS
* identifier[healthCard].use 1..1
* identifier[healthCard].use obeys dl-pat-13
* identifier[healthCard].type 1..1
* identifier[healthCard].type = $v2-0203#HC
* identifier[healthCard].system = "https://delhihims.example/sid/health-card"
* identifier[healthCard].value 1..1
* identifier[healthCard].period MS
* identifier[healthCard].assigner MS
* identifier[abhaNumber] ^short = "Ayushman Bharat Health Account number, without dashes"
* identifier[abhaNumber] obeys dl-pat-2
* identifier[abhaNumber].system = "https://healthid.ndhm.gov.in"
* identifier[abhaAddress] ^short = "Address by which the national gateway finds the record; a person may have several"
* identifier[abhaAddress] obeys dl-pat-8
* identifier[abhaAddress].system = "https://healthid.ndhm.gov.in/abha-address"
* identifier[voterCard] ^short = "Number of the voter card (EPIC), upper case"
* identifier[voterCard] obeys dl-pat-3
* identifier[voterCard].system = "https://delhihims.example/sid/epic"
* identifier[temporary] ^short = "Number of a person whose name is not known yet"
* identifier[temporary].system = "https://delhihims.example/sid/temporary-patient"
* identifier[aadhaarReference] ^short = "Reference of the Aadhaar vault or the masked number, never the number"
* identifier[aadhaarReference].system = "https://delhihims.example/sid/aadhaar-reference"
* active MS
* insert Named
* insert Reachable
* telecom.extension contains NoReminders named noReminders 0..1
* gender MS
* birthDate MS
* birthDate obeys dl-pat-9
* birthDate ^comment = "Where only the age is known, the year alone is written, never an invented day."
* deceased[x] MS
* deceased[x] obeys dl-pat-11
* insert LivesAt
* contact.telecom obeys dl-tel-1
* contact.name obeys dl-name-1
* communication MS
* generalPractitioner MS
* managingOrganization MS
* link MS
* extension contains
    FatherName named fatherName 0..1 MS and
    GuardianName named guardianName 0..1 and
    SoundKey named soundKey 0..* and
    ResidentCategory named category 0..* MS and
    http://hl7.org/fhir/StructureDefinition/patient-disability named disability 0..*

Extension: CardStatus
Id: card-status
Title: "Card status"
Description: "How far a health card has come in its life, from request to closure. No status changes what care its holder gets."
Context: Identifier
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $card-states (required)

Extension: NoReminders
Id: no-reminders
Title: "No reminders"
Description: "The person wants no messages of visits at this number or address. Whatever else it is kept for, such as signing in, stays as it is."
Context: ContactPoint
* value[x] 1..1
* value[x] only boolean

Extension: SurveyPlace
Id: survey-place
Title: "Place of a survey"
Description: "Where a survey team has seen a resident, as evidence for a permanent card: an address with its position (geolocation) and how sure that is."
Context: VerificationResult
* value[x] 1..1
* value[x] only Address

Extension: PositionAccuracy
Id: position-accuracy
Title: "Accuracy of a position"
Description: "Within how many metres a position is right."
Context: Address
* value[x] 1..1
* value[x] only Quantity
* valueQuantity.system = "http://unitsofmeasure.org"
* valueQuantity.code = #m

Extension: FatherName
Id: father-name
Title: "Father's name"
Description: "The father's name as printed on the card. Families without a father on paper leave it out."
Context: Patient
* value[x] 1..1
* value[x] only string

Extension: GuardianName
Id: guardian-name
Title: "Name of mother, husband, wife or guardian"
Description: "The name that stands on the card where no father's name does."
Context: Patient
* value[x] 1..1
* value[x] only string

Extension: SoundKey
Id: sound-key
Title: "Sound key"
Description: "How a name sounds, folded to one key for all scripts, so that spellings in Hindi, Urdu, Punjabi and English meet. The server writes it and keeps no other value."
Context: Patient
* value[x] 1..1
* value[x] only string

Extension: MatchReason
Id: match-reason
Title: "Reason of a match"
Description: "What speaks for two records being of one person, or against it, without telling what stands in them."
Context: Bundle.entry.search
* value[x] 1..1
* value[x] only string

Extension: ResidentCategory
Id: resident-category
Title: "Category of resident"
Description: "A group of people served first or entitled to more, to which the person belongs."
Context: Patient
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $resident-categories (required)

Invariant: dl-pat-1
Description: "A health card number has 13 digits and does not begin with 0."
Severity: #error
Expression: "value.exists() implies value.matches('^[1-9][0-9]{12}$')"

Invariant: dl-pat-2
Description: "An ABHA number has 14 digits and no dashes."
Severity: #error
Expression: "value.exists() implies value.matches('^[0-9]{14}$')"

Invariant: dl-pat-3
Description: "A voter card number has three capital letters and seven digits."
Severity: #error
Expression: "value.exists() implies value.matches('^[A-Z]{3}[0-9]{7}$')"

Invariant: dl-pat-4
Description: "A person holds at most one health card number in force."
Severity: #error
Expression: "identifier.where(system = 'https://delhihims.example/sid/health-card' and (use = 'temp' or use = 'official')).count() <= 1"

Invariant: dl-pat-5
Description: "A temporary health card says until when it is valid."
Severity: #error
Expression: "where(use = 'temp').all(period.end.exists())"

Invariant: dl-pat-6
Description: "A hospital's patient number names the hospital that gave it."
Severity: #error
Expression: "where(system.startsWith('https://delhihims.example/sid/uhid/')).all(assigner.exists())"

Invariant: dl-pat-7
Description: "A patient has a name or, until the name is known, a temporary number."
Severity: #error
Expression: "name.exists() or identifier.where(system = 'https://delhihims.example/sid/temporary-patient' or type.coding.where(code = 'MRT').exists()).exists()"

Invariant: dl-pat-8
Description: "An ABHA address is written in small letters and ends in @abdm or @sbx."
Severity: #error
Expression: "value.exists() implies value.matches('^[a-z0-9][a-z0-9_.]*[a-z0-9]@(abdm|sbx)$')"

Invariant: dl-pat-9
Description: "A birth date cannot lie in the future."
Severity: #error
Expression: "$this.where($this > today() + 1 day).empty()"

Invariant: dl-pat-10
Description: "Nobody dies before birth."
Severity: #error
Expression: "deceased.ofType(dateTime).where($this < %resource.birthDate - 1 day).empty()"

Invariant: dl-pat-11
Description: "A death cannot lie in the future."
Severity: #error
Expression: "ofType(dateTime).where(iif(toString().length() > 10, $this > now() + 10 minutes, $this > today() + 1 day)).empty()"

Invariant: dl-pat-12
Description: "A record that was replaced by another is not active."
Severity: #error
Expression: "link.where(type = 'replaced-by').exists() implies active.where($this = false).exists()"

Invariant: dl-pat-13
Description: "A health card number is temporary (temp), in force (official) or withdrawn (old)."
Severity: #error
Expression: "$this = 'temp' or $this = 'official' or $this = 'old'"

Instance: delhi-patient-example
InstanceOf: DelhiPatient
Usage: #example
Title: "Asha Devi"
Description: "A resident with a permanent card, an ABHA number and a hospital number."
* extension[fatherName].valueString = "राम प्रसाद"
* extension[soundKey][0].valueString = "AS"
* extension[soundKey][1].valueString = "DB"
* extension[category][0].valueCodeableConcept = $resident-category#ews
* identifier[healthCard][0].use = #official
* identifier[healthCard][0].value = "2742180967921"
* identifier[healthCard][0].period.start = "2026-03-02"
* identifier[healthCard][0].assigner.display = "Department of Health and Family Welfare, Delhi"
* identifier[healthCard][0].extension[status].valueCodeableConcept = $card-state#permanent
* identifier[abhaNumber][0].type = $ndhm-identifier-type#HIN
* identifier[abhaNumber][0].value = "91000000000125"
* identifier[abhaAddress][0].type = $ndhm-identifier-type#ABHA
* identifier[abhaAddress][0].value = "asha.devi@sbx"
* identifier[voterCard][0].use = #secondary
* identifier[voterCard][0].type = $ndhm-identifier-type#VID
* identifier[voterCard][0].value = "XDL4829131"
* identifier[4].use = #usual
* identifier[4].type = $v2-0203#MR
* identifier[4].system = "https://delhihims.example/sid/uhid/lok-nayak"
* identifier[4].value = "LN-2026-104417"
* identifier[4].assigner = Reference(Organization/lok-nayak)
* active = true
* name[0].use = #official
* name[0].text = "आशा देवी"
* name[0].family = "देवी"
* name[0].given = "आशा"
* name[1].use = #usual
* name[1].text = "Asha Devi"
* telecom[0].system = #phone
* telecom[0].use = #mobile
* telecom[0].value = "+919800000101"
* gender = #female
* birthDate = "1987-08-14"
* address[0].use = #home
* address[0].text = "मकान 12, गली 4, सीलमपुर, दिल्ली 110053"
* address[0].line = "मकान 12, गली 4, सीलमपुर"
* address[0].city = "Delhi"
* address[0].district = "North East"
* address[0].state = "Delhi"
* address[0].postalCode = "110053"
* address[0].country = "IN"
* address[0].extension[district].valueCodeableConcept = $district#north-east-2026
* communication[0].language = urn:ietf:bcp:47#hi
* communication[0].preferred = true
* generalPractitioner = Reference(Organization/delhi-organization-example)

Instance: delhi-patient-example-one-name
InstanceOf: DelhiPatient
Usage: #example
Title: "شبانہ"
Description: "One name in Urdu, no birth date, a temporary card."
* identifier[healthCard][0].use = #temp
* identifier[healthCard][0].value = "8877893287927"
* identifier[healthCard][0].period.start = "2026-06-01"
* identifier[healthCard][0].period.end = "2027-05-31"
* identifier[healthCard][0].extension[status].valueCodeableConcept = $card-state#temporary-issued
* active = true
* name[0].text = "شبانہ"
* gender = #female
* communication[0].language = urn:ietf:bcp:47#ur

Instance: delhi-patient-example-other-state
InstanceOf: DelhiPatient
Usage: #example
Title: "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"
Description: "A guest from Punjab without a card, of whom only the year of birth is known."
* extension[category][0].valueCodeableConcept = $resident-category#other-state
* identifier[0].use = #usual
* identifier[0].type = $v2-0203#MR
* identifier[0].system = "https://delhihims.example/sid/uhid/gtb"
* identifier[0].value = "GTB/26/88120"
* identifier[0].assigner.display = "Guru Teg Bahadur Hospital"
* name[0].text = "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"
* name[0].given = "ਗੁਰਪ੍ਰੀਤ"
* name[0].family = "ਸਿੰਘ"
* telecom[0].system = #phone
* telecom[0].use = #mobile
* telecom[0].value = "9800000102"
* gender = #male
* birthDate = "1961"
* address[0].city = "Ludhiana"
* address[0].state = "Punjab"
* address[0].postalCode = "141001"
* address[0].country = "IN"

Instance: delhi-patient-example-unknown
InstanceOf: DelhiPatient
Usage: #example
Title: "Unknown person"
Description: "A person brought in unconscious: no name, no sex, a temporary number."
* identifier[temporary][0].use = #temp
* identifier[temporary][0].type = $v2-0203#MRT
* identifier[temporary][0].value = "LN-MRT-2026-0173"
* active = true

Instance: delhi-patient-example-kinnar
InstanceOf: DelhiPatient
Usage: #example
Title: "Kajal"
Description: "A person of the third gender whose lost card was replaced under a new number after fraud; no address."
* identifier[healthCard][0].use = #old
* identifier[healthCard][0].value = "1810033907576"
* identifier[healthCard][0].period.start = "2026-02-01"
* identifier[healthCard][0].period.end = "2026-05-20"
* identifier[healthCard][0].extension[status].valueCodeableConcept = $card-state#replaced
* identifier[healthCard][1].use = #official
* identifier[healthCard][1].value = "4834701746817"
* identifier[healthCard][1].period.start = "2026-05-20"
* identifier[healthCard][1].extension[status].valueCodeableConcept = $card-state#permanent
* active = true
* name[0].text = "काजल"
* gender = #other
* birthDate = "1994-11"

Instance: delhi-patient-example-newborn
InstanceOf: DelhiPatient
Usage: #example
Title: "Baby of Asha Devi"
Description: "A newborn who has no name of his own yet and is a patient of his own from the first hour."
* extension[category][0].valueCodeableConcept = $resident-category#infant
* extension[guardianName].valueString = "आशा देवी"
* identifier[temporary][0].use = #temp
* identifier[temporary][0].type = $v2-0203#MRT
* identifier[temporary][0].value = "LN-MRT-2026-0204"
* active = true
* name[0].use = #temp
* name[0].text = "Baby of Asha Devi"
* gender = #male
* birthDate = "2026-07-19"

Instance: delhi-patient-example-merged
InstanceOf: DelhiPatient
Usage: #example
Title: "A second record of Asha Devi"
Description: "A duplicate that was merged: not active, it points at the record that stays; its card number still resolves."
* identifier[healthCard][0].use = #old
* identifier[healthCard][0].value = "5538401916142"
* identifier[healthCard][0].extension[status].valueCodeableConcept = $card-state#merged
* active = false
* name[0].text = "Aasha Devi"
* gender = #female
* link[0].other = Reference(delhi-patient-example)
* link[0].type = #replaced-by
