CodeSystem: IdentifierType
Id: identifier-type
Title: "Types of identifiers"
Description: "Types of identifiers for which neither HL7 table 0203 nor the national guide has a code."
* insert OwnCodes(identifier-type)
* insert Term(aadhaar-reference, "Aadhaar vault reference or masked number", "आधार वॉल्ट संदर्भ या छिपी हुई संख्या")
* insert Term(household, "Household number", "परिवार संख्या")
* insert Term(opd-token, "OPD token", "ओपीडी टोकन")
* insert Term(appointment, "Appointment number", "अपॉइंटमेंट संख्या")
* insert Term(document, "Document number", "दस्तावेज़ संख्या")

ValueSet: IdentifierTypes
Id: identifier-type
Title: "Types of identifiers"
Description: "Every identifier type of our own."
* insert Published
* include codes from system IdentifierType

// Names are those of the national guide ndhm.in 6.5.0 (CC0-1.0). An operator who loads the guide replaces this part by
// the whole; the server itself needs only these.
CodeSystem: NdhmIdentifierType
Id: ndhm-identifier-type
Title: "National identifier types"
Description: "The part of the national guide's identifier types that our records use, with Hindi names."
* ^url = "https://nrces.in/ndhm/fhir/r4/CodeSystem/ndhm-identifier-type-code"
* ^version = "6.5.0"
* ^copyright = "Codes and English names by the National Resource Centre for EHR Standards (NRCeS), CC0-1.0."
* ^caseSensitive = true
* ^content = #fragment
* insert Published
* insert Term(HIN, "Health ID issued by NDHM", "आभा संख्या")
* insert Term(ABHA, [["Ayushman Bharat Health Account (ABHA) ID"]], "आभा पता")
* insert Term(VID, "Voter ID", "मतदाता पहचान पत्र")
* insert Term(RCN, "Ration Card Number", "राशन कार्ड संख्या")

ValueSet: HealthCardIdentifierTypes
Id: health-card-identifier-type
Title: "Type of the health card number"
Description: "The one type a Delhi health card number has. HC is a health card number; DL, which looks like Delhi, is a driver's licence."
* insert Published
* $v2-0203#HC

ValueSet: PatientIdentifierTypes
Id: patient-identifier-type
Title: "Types of a patient's identifiers"
Description: "The types of the numbers by which a patient may be known."
* insert Published
* $v2-0203#HC
* $v2-0203#MR
* $v2-0203#MRT
* $v2-0203#VN
* $v2-0203#SB
* $v2-0203#PHC
* NdhmIdentifierType#HIN
* NdhmIdentifierType#ABHA
* NdhmIdentifierType#VID
* NdhmIdentifierType#RCN
* IdentifierType#aadhaar-reference
