// The six questions of part A of the Community Based Assessment Checklist (CBAC) of the National Health Mission, revised form
// with five groups of age: https://nhm.gov.in, NP-NCD. Checked against the form as PSMRI/HWC-UI of the Ayushman Arogya Mandirs
// has it. No two answers have the same code, so that a code says which question it answers.
CodeSystem: Cbac
Id: cbac
Title: "Community Based Assessment Checklist"
Description: "Questions and answers of part A of the CBAC, by which the National Health Mission finds who should be screened for non-communicable diseases first."
* insert OwnCodes(cbac)
* insert Term(tobacco, "Tobacco", "तंबाकू")
* insert Term(alcohol, "Alcohol", "शराब")
* insert Term(activity, "Physical activity", "शारीरिक गतिविधि")
* insert Term(family, "Family history", "पारिवारिक इतिहास")
* insert Term(score, "CBAC score", "सीबीएसी अंक")
* insert Term(age-0-29, "0 to 29 years", "0 से 29 वर्ष")
* insert Term(age-30-39, "30 to 39 years", "30 से 39 वर्ष")
* insert Term(age-40-49, "40 to 49 years", "40 से 49 वर्ष")
* insert Term(age-50-59, "50 to 59 years", "50 से 59 वर्ष")
* insert Term(age-60, "60 years or more", "60 वर्ष या अधिक")
* insert Term(tobacco-never, "Never", "कभी नहीं")
* insert Term(tobacco-sometimes, "In the past or sometimes now", "पहले करते थे या अब कभी-कभी")
* insert Term(tobacco-daily, "Daily", "रोज़")
* insert Term(alcohol-not-daily, "Not daily", "रोज़ नहीं")
* insert Term(alcohol-daily, "Daily", "रोज़")
* insert Term(activity-enough, "150 minutes a week or more", "सप्ताह में 150 मिनट या अधिक")
* insert Term(activity-less, "Less than 150 minutes a week", "सप्ताह में 150 मिनट से कम")
* insert Term(family-none, "No", "नहीं")
* insert Term(family-some, "Yes", "हाँ")

ValueSet: CbacCodes
Id: cbac
Title: "Community Based Assessment Checklist"
Description: "Questions and answers of part A of the CBAC."
* insert Published
* include codes from system Cbac

CodeSystem: SelfDeclared
Id: self-declared
Title: "What people say of themselves"
Description: "What is asked before a visit and kept as it was said."
* insert OwnCodes(self-declared)
* insert Term(allergy-known, "An allergy is known", "एलर्जी ज्ञात है")
* insert Term(allergy-to, "Allergic to", "किससे एलर्जी")
* insert Term(visit-reason, "Reason for the visit", "आने का कारण")

ValueSet: SelfDeclaredFacts
Id: self-declared
Title: "What people say of themselves"
Description: "What is asked before a visit and kept as it was said."
* insert Published
* include codes from system SelfDeclared
