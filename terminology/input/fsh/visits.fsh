CodeSystem: VisitType
Id: visit-type
Title: "Types of visits"
Description: "How a person came to be treated."
* insert OwnCodes(visit-type)
* insert Term(opd, "OPD visit", "ओपीडी")
* insert Term(emergency, "Emergency", "आपातकालीन")
* insert Term(inpatient, "Inpatient stay", "भर्ती")
* insert Term(field, "Home or field visit", "घर या क्षेत्र में मुलाकात")
* insert Term(teleconsultation, "Teleconsultation", "टेली-परामर्श")

ValueSet: VisitTypes
Id: visit-type
Title: "Types of visits"
Description: "Every type of visit."
* insert Published
* include codes from system VisitType
