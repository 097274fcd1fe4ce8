// Every identifier system in use: ours, and those of the nation that our records carry.
RuleSet: IdentifierSystem(name, uri, description)
* name = "{name}"
* status = #active
* kind = #identifier
* date = "2026-11-22"
* description = {description}
* uniqueId[0].type = #uri
* uniqueId[0].value = "{uri}"
* uniqueId[0].preferred = true

RuleSet: OfType(coding)
* type = {coding}

Instance: health-card
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(HealthCardNumber, https://delhihims.example/sid/health-card, [["Delhi health card number: thirteen digits, the first not 0, the last a Verhoeff check digit. Unique for ever and never given to another person."]])
* insert OfType($v2-0203#HC)
* responsible = "Department of Health and Family Welfare, Government of NCT of Delhi"

// One system for each facility cannot be listed, so this one is a pattern and no URI.
Instance: uhid
InstanceOf: NamingSystem
Usage: #definition
* name = "HospitalNumber"
* status = #active
* kind = #identifier
* date = "2026-11-22"
* type = $v2-0203#MR
* description = "Hospital number (UHID). Each facility has a system of its own, which ends in the facility's id, such as https://delhihims.example/sid/uhid/lok-nayak."
* uniqueId[0].type = #other
* uniqueId[0].value = "https://delhihims.example/sid/uhid/{facility-id}"
* uniqueId[0].preferred = true

Instance: temporary-patient
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(TemporaryPatientNumber, https://delhihims.example/sid/temporary-patient, [["Number of a patient whose identity is not yet known: unconscious, unidentified or newborn."]])
* insert OfType($v2-0203#MRT)

Instance: epic
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(VoterCardNumber, https://delhihims.example/sid/epic, [["Number of the voter card (EPIC) of the Election Commission of India, in capitals: three letters and seven digits."]])
* insert OfType(NdhmIdentifierType#VID)

Instance: aadhaar-reference
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(AadhaarReference, https://delhihims.example/sid/aadhaar-reference, [["Vault reference or masked form (XXXXXXXX and four digits) of an Aadhaar number. The number itself is never stored."]])
* insert OfType(IdentifierType#aadhaar-reference)

Instance: facility
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(FacilityCode, https://delhihims.example/sid/facility, [["Our code of a facility, a short name in small letters such as lok-nayak."]])
* insert OfType($v2-0203#FI)

Instance: opd-token
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(OpdToken, https://delhihims.example/sid/opd-token, [["Token of one person in the queue of one service on one day."]])
* insert OfType(IdentifierType#opd-token)

Instance: appointment
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(AppointmentNumber, https://delhihims.example/sid/appointment, [["Number of an appointment."]])
* insert OfType(IdentifierType#appointment)

Instance: staff
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(StaffNumber, https://delhihims.example/sid/staff, [["Number of a member of staff of the health department."]])
* insert OfType($v2-0203#EI)

Instance: household
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(HouseholdNumber, https://delhihims.example/sid/household, [["Number of a household."]])
* insert OfType(IdentifierType#household)

Instance: order
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(OrderNumber, https://delhihims.example/sid/order, [["Number of an order for a test, a medicine or a referral."]])
* insert OfType($v2-0203#PLAC)

Instance: accession
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(AccessionNumber, https://delhihims.example/sid/accession, [["Accession number of a specimen or an image in a laboratory or X-ray department."]])
* insert OfType($v2-0203#ACSN)

Instance: document
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(DocumentNumber, https://delhihims.example/sid/document, [["Number of a document such as an OPD slip or a discharge summary."]])
* insert OfType(IdentifierType#document)

Instance: abha-number
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(AbhaNumber, https://healthid.ndhm.gov.in, [["ABHA number of the national digital health mission: fourteen digits without dashes."]])
* insert OfType(NdhmIdentifierType#HIN)
* responsible = "National Health Authority"

Instance: abha-address
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(AbhaAddress, https://healthid.ndhm.gov.in/abha-address, [["ABHA address. The nation has named no URI for it, so this one is ours."]])
* insert OfType(NdhmIdentifierType#ABHA)

// The nation has named no URI for it, so this one is ours.
Instance: udid
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(UniqueDisabilityId, https://delhihims.example/sid/udid, [["Unique Disability ID (UDID): number of a certificate and card of disability."]])
* responsible = "Department of Empowerment of Persons with Disabilities, Government of India"

Instance: passport
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(IndianPassport, http://hl7.org/fhir/sid/passport-IND, [["Number of an Indian passport. Of other countries the last three letters are theirs."]])
* insert OfType($v2-0203#PPN)

Instance: hfr-facility
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(HealthFacilityRegistryId, https://facility.ndhm.gov.in, [["Id of a facility in the national Health Facility Registry (HFR)."]])
* insert OfType($v2-0203#PRN)
* responsible = "National Health Authority"

Instance: doctor-registration
InstanceOf: NamingSystem
Usage: #definition
* insert IdentifierSystem(DoctorRegistration, https://doctor.ndhm.gov.in, [["Registration number of a doctor."]])
* insert OfType($v2-0203#MD)
* responsible = "National Health Authority"
