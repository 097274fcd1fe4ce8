CodeSystem: ConsentPolicy
Id: consent-policy
Title: "Policies of consents"
Description: "What a consent rests on, beside opting in and out (OPTIN, OPTINR, OPTOUT, OPTOUTE of v3-ActCode)."
* insert OwnCodes(consent-policy)
* insert Term(abdm, "Consent artefact of ABDM", "ABDM की सहमति")
* insert Term(research, "Use for research", "शोध में उपयोग")

ValueSet: ConsentPolicies
Id: consent-policy
Title: "Policies of consents"
Description: "Every policy of ours."
* insert Published
* include codes from system ConsentPolicy

CodeSystem: StaffRole
Id: staff-role
Title: "Roles of staff"
Description: "What a member of staff works as, by which a consent can name everybody of a role."
* insert OwnCodes(staff-role)
* insert Term(registrar, "Registrar", "पंजीयक")
* insert Term(doctor, "Doctor", "डॉक्टर")
* insert Term(nurse, "Nurse", "नर्स")
* insert Term(lab-technician, "Laboratory technician", "प्रयोगशाला तकनीशियन")
* insert Term(pharmacist, "Pharmacist", "फार्मासिस्ट")
* insert Term(ambulance-dispatcher, "Ambulance dispatcher", "एम्बुलेंस नियंत्रक")
* insert Term(facility-administrator, "Administrator of a facility", "अस्पताल प्रशासक")
* insert Term(auditor, "Auditor", "लेखा परीक्षक")
* insert Term(operations, "Operator", "संचालक")

ValueSet: StaffRoles
Id: staff-role
Title: "Roles of staff"
Description: "Every role of staff."
* insert Published
* include codes from system StaffRole
