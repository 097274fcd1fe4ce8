CodeSystem: FacilityKind
Id: facility-kind
Title: "Kinds of facility"
Description: "What a place or body of the health system of Delhi is."
* insert OwnCodes(facility-kind)
* insert Term(hospital-general, "General hospital", "सामान्य अस्पताल")
* insert Term(hospital-super-speciality, "Super-speciality hospital", "सुपर स्पेशियलिटी अस्पताल")
* insert Term(hospital-maternity-child, "Mother and child hospital", "मातृ एवं शिशु अस्पताल")
* insert Term(hospital-eye, "Eye hospital", "नेत्र अस्पताल")
* insert Term(hospital-dental, "Dental hospital", "दंत अस्पताल")
* insert Term(hospital-mental-health, "Mental health hospital", "मानसिक स्वास्थ्य अस्पताल")
* insert Term(hospital-cancer, "Cancer hospital", "कैंसर अस्पताल")
* insert Term(hospital-trauma, "Trauma centre", "ट्रॉमा सेंटर")
* insert Term(hospital-ayush, "AYUSH hospital", "आयुष अस्पताल")
* insert Term(hospital-jail, "Jail hospital", "कारागार अस्पताल")
* insert Term(mandir, "Ayushman Arogya Mandir", "आयुष्मान आरोग्य मंदिर")
* insert Term(polyclinic, "Polyclinic", "पॉलीक्लिनिक")
* insert Term(dispensary, "Dispensary", "औषधालय")
* insert Term(jan-aushadhi-kendra, "Jan Aushadhi Kendra", "जन औषधि केंद्र")
* insert Term(laboratory, "Laboratory", "जाँच प्रयोगशाला")
* insert Term(blood-bank, "Blood bank", [["रक्त केंद्र (ब्लड बैंक)"]])
* insert Term(private-hospital, "Private hospital", "निजी अस्पताल")
* insert Term(nursing-home, "Nursing home", "नर्सिंग होम")
* insert Term(government-department, "Government department", "सरकारी विभाग")

ValueSet: FacilityKinds
Id: facility-kind
Title: "Kinds of facility"
Description: "Every kind of facility."
* insert Published
* include codes from system FacilityKind

CodeSystem: Ownership
Id: ownership
Title: "Owners of facilities"
Description: "Who owns a facility."
* insert OwnCodes(ownership)
* insert Term(delhi-government, "Government of Delhi", "दिल्ली सरकार")
* insert Term(delhi-government-autonomous, "Autonomous body of the Government of Delhi", "दिल्ली सरकार का स्वायत्त संस्थान")
* insert Term(central-government, "Central government", "केंद्र सरकार")
* insert Term(mcd, "Municipal Corporation of Delhi", "दिल्ली नगर निगम")
* insert Term(ndmc, "New Delhi Municipal Council", "नई दिल्ली नगरपालिका परिषद")
* insert Term(cantonment, "Delhi Cantonment Board", "दिल्ली छावनी परिषद")
* insert Term(private, "Private owner", "निजी")
* insert Term(trust, "Charitable trust", [["धर्मार्थ न्यास (ट्रस्ट)"]])

ValueSet: Ownerships
Id: ownership
Title: "Owners of facilities"
Description: "Every kind of owner."
* insert Published
* include codes from system Ownership
