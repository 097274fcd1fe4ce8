CodeSystem: Department
Id: department
Title: "Departments"
Description: "Out-patient departments and services, under the names on the boards of Delhi's hospitals and Ayushman Arogya Mandirs."
* insert OwnCodes(department)
* insert Term(general-opd, "General OPD", "सामान्य ओपीडी")
* insert Term(general-medicine, "General medicine", [["सामान्य चिकित्सा (मेडिसिन)"]])
* insert Term(general-surgery, "General surgery", [["सामान्य शल्य चिकित्सा (सर्जरी)"]])
* insert Term(obstetrics-gynaecology, "Obstetrics and gynaecology", "स्त्री एवं प्रसूति रोग")
* insert Term(paediatrics, "Paediatrics", "बाल रोग")
* insert Term(orthopaedics, "Orthopaedics", "हड्डी रोग")
* insert Term(ent, [["Ear, nose and throat"]], [["कान, नाक एवं गला रोग"]])
* insert Term(ophthalmology, "Eye", "नेत्र रोग")
* insert Term(dental, "Dental", "दंत रोग")
* insert Term(dermatology, "Skin and venereal diseases", "त्वचा एवं यौन रोग")
* insert Term(psychiatry, "Psychiatry", "मनोरोग")
* insert Term(emergency, "Emergency", "आपातकालीन विभाग")
* insert Term(anaesthesia, "Anaesthesia", [["एनेस्थीसिया (निश्चेतना)"]])
* insert Term(critical-care, "Critical care", "गहन चिकित्सा")
* insert Term(radiology, "Radiology", [["रेडियोलॉजी (एक्स-रे एवं अल्ट्रासाउंड)"]])
* insert Term(laboratory, "Laboratory", "जाँच प्रयोगशाला")
* insert Term(pathology, "Pathology", [["विकृति विज्ञान (पैथोलॉजी)"]])
* insert Term(microbiology, "Microbiology", "सूक्ष्म जीव विज्ञान")
* insert Term(biochemistry, "Biochemistry", "जैव रसायन")
* insert Term(blood-bank, "Blood bank", [["रक्त केंद्र (ब्लड बैंक)"]])
* insert Term(physiotherapy, "Physiotherapy", "फिजियोथेरेपी")
* insert Term(cardiology, "Cardiology", "हृदय रोग")
* insert Term(cardiothoracic-surgery, "Heart and chest surgery", "हृदय एवं वक्ष शल्य चिकित्सा")
* insert Term(neurology, "Neurology", [["तंत्रिका रोग (न्यूरोलॉजी)"]])
* insert Term(neurosurgery, "Neurosurgery", [["तंत्रिका शल्य चिकित्सा (न्यूरोसर्जरी)"]])
* insert Term(nephrology, "Kidney", "गुर्दा रोग")
* insert Term(urology, "Urology", "मूत्र रोग")
* insert Term(gastroenterology, "Stomach and liver", "पेट एवं यकृत रोग")
* insert Term(oncology, "Cancer", "कैंसर रोग")
* insert Term(respiratory-medicine, "Chest and tuberculosis", "छाती एवं क्षय रोग")
* insert Term(endocrinology, "Hormone diseases and diabetes", "हार्मोन एवं मधुमेह रोग")
* insert Term(burns-plastic, "Burns and plastic surgery", "बर्न्स एवं प्लास्टिक सर्जरी")
* insert Term(paediatric-surgery, "Surgery of children", "बाल शल्य चिकित्सा")
* insert Term(geriatrics, "Elderly care", "वृद्धजन चिकित्सा")
* insert Term(antenatal-postnatal, "Care before and after birth", "प्रसव पूर्व एवं प्रसवोत्तर देखभाल")
* insert Term(immunisation, "Immunisation", "टीकाकरण")
* insert Term(family-welfare, "Family welfare", "परिवार कल्याण")
* insert Term(tuberculosis, "Tuberculosis treatment", [["क्षय रोग (टीबी) उपचार"]])
* insert Term(leprosy, "Leprosy", "कुष्ठ रोग")
* insert Term(ncd-screening, "Screening for lifestyle diseases", "गैर-संचारी रोग जाँच")
* insert Term(telemedicine, "Telemedicine", "टेलीमेडिसिन")
* insert Term(ayurveda, "Ayurveda", "आयुर्वेद")
* insert Term(homoeopathy, "Homoeopathy", "होम्योपैथी")
* insert Term(unani, "Unani", "यूनानी")
* insert Term(yoga, "Yoga", "योग")
* insert Term(dressing, "Dressing and injections", "मरहम-पट्टी एवं इंजेक्शन")
* insert Term(pharmacy, "Pharmacy", "दवा वितरण")

ValueSet: Departments
Id: department
Title: "Departments"
Description: "Every department."
* insert Published
* include codes from system Department
