// The codes of HL7's guide "Patient Request for Corrections" 1.0.0 that our tasks and messages use, with Hindi names. An operator
// who loads the guide replaces these parts by the whole.
RuleSet: OfTheCorrectionGuide(id)
* ^url = "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/{id}"
* ^version = "1.0.0"
* ^copyright = "Codes by HL7 International, Patient Request for Corrections Implementation Guide 1.0.0, CC0-1.0."
* ^caseSensitive = true
* ^content = #fragment
* insert Published

CodeSystem: PatientCorrectionTaskTypes
Id: patient-correction-task-types
Title: "Types of correction tasks"
Description: "Whether a facility is asked to correct a record, or to keep a disagreement beside it."
* insert OfTheCorrectionGuide(PatientCorrectionTaskTypes)
* insert Term(medRecCxReq, "Correction Request", "सुधार का अनुरोध")
* insert Term(medRecCxDenialDisagree, "Disagreement with a denied correction", "अस्वीकृत सुधार से असहमति")

CodeSystem: PatientCorrectionCommunicationTypes
Id: patient-correction-communication-types
Title: "Types of messages about corrections"
Description: "What a message about a correction belongs to."
* insert OfTheCorrectionGuide(PatientCorrectionCommunicationTypes)
* insert Term(medRecCxReq, "Correction Request", "सुधार का अनुरोध")
* insert Term(medRecCxDenialDisagree, "Disagreement with a denied correction", "अस्वीकृत सुधार से असहमति")

CodeSystem: PatientCorrectionOutputTypes
Id: patient-correction-output-types
Title: "Types of answers to corrections"
Description: "What a facility answers to a request for correction."
* insert OfTheCorrectionGuide(PatientCorrectionOutputTypes)
* insert Term(medRecCxReqResolution, "Correction request resolution", "सुधार अनुरोध का निर्णय")

CodeSystem: PatientCorrectionBusinessStatus
Id: patient-correction-business-status
Title: "States of a correction"
Description: "How far a correction has come, as business status of its task."
* insert OfTheCorrectionGuide(PatientCorrectionBusinessStatus)
* insert Term(queued, "Queued", "प्रतीक्षा में")
* insert Term(in-review, "In-Review", "समीक्षा में")
* insert Term(waiting-for-information, "Waiting For Info", "जानकारी की प्रतीक्षा")
* insert Term(requester-cancelled, "Cancelled", "अनुरोधकर्ता ने वापस लिया")
* insert Term(accepted, "Accepted", "स्वीकृत")
* insert Term(partial-accept, "Partial Accept", "आंशिक रूप से स्वीकृत")
* insert Term(amendment-completed, "Amendment Completed", "सुधार पूरा")
* insert Term(denied, "Denied", "अस्वीकृत")
* insert Term(disagreement-logged, "Disagreement Logged", "असहमति दर्ज")
* insert Term(completed, "Completed", "पूर्ण")
