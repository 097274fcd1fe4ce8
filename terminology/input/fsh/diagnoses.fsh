// Codes of ICD-10, edition of 2010, with labels of our own in plain English and Hindi. The text of the classification
// belongs to the World Health Organization and is not part of this package; an operator loads his own licensed copy.
RuleSet: OpdDiagnoses(entry)
* insert {entry}(A01.0, "Typhoid", [["टाइफाइड (मियादी बुखार)"]])
* insert {entry}(A09.9, [["Gastro-enteritis (loose motions), cause not known"]], [["आंत्रशोथ (दस्त), कारण ज्ञात नहीं"]])
* insert {entry}(A15.0, [["Tuberculosis of the lung, seen in sputum"]], [["फेफड़ों की टीबी, बलगम में दिखी"]])
* insert {entry}(A90, "Dengue fever", "डेंगू बुखार")
* insert {entry}(A91, "Dengue with bleeding", "रक्तस्राव वाला डेंगू")
* insert {entry}(B18.1, "Long-standing hepatitis B", "दीर्घकालिक हेपेटाइटिस बी")
* insert {entry}(B35.9, "Ringworm", "दाद")
* insert {entry}(B50.9, "Falciparum malaria", "फैल्सीपेरम मलेरिया")
* insert {entry}(B51.9, "Vivax malaria", "वाइवैक्स मलेरिया")
* insert {entry}(B54, [["Malaria, parasite not known"]], [["मलेरिया, परजीवी ज्ञात नहीं"]])
* insert {entry}(B86, "Scabies", [["खुजली (स्केबीज़)"]])
* insert {entry}(D50.9, "Anaemia from lack of iron", "आयरन की कमी से एनीमिया")
* insert {entry}(D64.9, [["Anaemia, cause not known"]], [["एनीमिया (खून की कमी), कारण ज्ञात नहीं"]])
* insert {entry}(E03.9, "Underactive thyroid", "थायरॉयड का कम काम करना")
* insert {entry}(E11.9, "Type 2 diabetes without complications", [["टाइप 2 मधुमेह, बिना जटिलता"]])
* insert {entry}(E55.9, "Vitamin D deficiency", "विटामिन डी की कमी")
* insert {entry}(E66.9, "Obesity", "मोटापा")
* insert {entry}(E78.5, "High blood fats", "रक्त में अधिक वसा")
* insert {entry}(F32.9, "Depression", "अवसाद")
* insert {entry}(F41.9, "Anxiety", [["चिंता विकार (घबराहट)"]])
* insert {entry}(G40.9, "Epilepsy", "मिर्गी")
* insert {entry}(G43.9, "Migraine", [["माइग्रेन (अधकपारी)"]])
* insert {entry}(H10.9, [["Red eye (conjunctivitis)"]], [["आँख आना (कंजंक्टिवाइटिस)"]])
* insert {entry}(H52.1, "Short sight", "निकट दृष्टि दोष")
* insert {entry}(H66.9, "Infection of the middle ear", "मध्य कान का संक्रमण")
* insert {entry}(I10, "High blood pressure", "उच्च रक्तचाप")
* insert {entry}(I20.9, [["Angina (chest pain from the heart)"]], [["एनजाइना (हृदय के कारण सीने में दर्द)"]])
* insert {entry}(I25.9, "Long-standing disease of the heart's arteries", "हृदय की धमनियों का पुराना रोग")
* insert {entry}(J00, "Common cold", "जुकाम")
* insert {entry}(J02.9, "Sore throat", "गले में खराश")
* insert {entry}(J03.9, "Tonsillitis", "टॉन्सिल की सूजन")
* insert {entry}(J06.9, "Infection of nose and throat", "नाक और गले का संक्रमण")
* insert {entry}(J18.9, "Pneumonia", "निमोनिया")
* insert {entry}(J20.9, "Acute bronchitis", "साँस की नलियों की तीव्र सूजन")
* insert {entry}(J30.4, "Runny nose from allergy", "एलर्जी से नाक बहना")
* insert {entry}(J44.9, [["Long-standing blockage of the airways (COPD)"]], [["साँस की नलियों की पुरानी रुकावट (सीओपीडी)"]])
* insert {entry}(J45.9, "Asthma", "दमा")
* insert {entry}(K02.9, "Tooth decay", "दाँत में कीड़ा लगना")
* insert {entry}(K21.9, "Acid reflux", "पेट के अम्ल का ऊपर आना")
* insert {entry}(K29.7, "Gastritis", [["पेट की भीतरी सूजन (गैस्ट्राइटिस)"]])
* insert {entry}(K30, "Indigestion", "अपच")
* insert {entry}(K59.0, "Constipation", "कब्ज")
* insert {entry}(L02.9, "Boil or abscess", "फोड़ा")
* insert {entry}(L20.9, "Atopic eczema", "एटोपिक एक्ज़िमा")
* insert {entry}(L23.9, "Skin allergy from contact", "छूने से त्वचा की एलर्जी")
* insert {entry}(L50.9, "Hives", "पित्ती")
* insert {entry}(M17.9, "Arthritis of the knee", "घुटने का गठिया")
* insert {entry}(M25.5, "Joint pain", "जोड़ों में दर्द")
* insert {entry}(M54.5, "Low back pain", "कमर दर्द")
* insert {entry}(M79.1, "Muscle pain", "मांसपेशियों में दर्द")
* insert {entry}(N20.0, "Kidney stone", "गुर्दे की पथरी")
* insert {entry}(N39.0, "Urinary tract infection", "मूत्र मार्ग का संक्रमण")
* insert {entry}(N76.0, "Acute inflammation of the vagina", "योनि की तीव्र सूजन")
* insert {entry}(N92.6, "Irregular periods", "अनियमित माहवारी")
* insert {entry}(N94.6, "Painful periods", "माहवारी में दर्द")
* insert {entry}(O14.9, "Pre-eclampsia", [["प्री-एक्लेम्पसिया (गर्भावस्था में बढ़ा रक्तचाप और पेशाब में प्रोटीन)"]])
* insert {entry}(O24.4, "Diabetes that began in pregnancy", "गर्भावस्था में शुरू हुआ मधुमेह")
* insert {entry}(O80.9, "Normal birth of one child", "एक शिशु का सामान्य प्रसव")
* insert {entry}(R05, "Cough", "खाँसी")
* insert {entry}(R10.4, "Belly pain", "पेट दर्द")
* insert {entry}(R42, "Dizziness", "चक्कर आना")
* insert {entry}(R50.9, [["Fever, cause not known"]], [["बुखार, कारण ज्ञात नहीं"]])
* insert {entry}(R51, "Headache", "सिरदर्द")
* insert {entry}(R53, "Tiredness and weakness", "थकान और कमजोरी")
* insert {entry}(S09.9, "Head injury", "सिर की चोट")
* insert {entry}(T14.1, "Open wound", "खुला घाव")
* insert {entry}(W54, "Dog bite", "कुत्ते का काटना")
* insert {entry}(Z00.0, "General check-up", "सामान्य स्वास्थ्य जाँच")
* insert {entry}(Z01.4, "Gynaecological check-up", "स्त्री रोग जाँच")
* insert {entry}(Z23, "Vaccination against one bacterial disease", "एक जीवाणु रोग का टीका")
* insert {entry}(Z24.6, "Vaccination against viral hepatitis", "वायरल हेपेटाइटिस का टीका")
* insert {entry}(Z30.9, "Family planning", "परिवार नियोजन")
* insert {entry}(Z34.9, "Check-up in a normal pregnancy", "सामान्य गर्भावस्था की जाँच")
* insert {entry}(Z35.9, "Check-up in a high-risk pregnancy", "अधिक जोखिम वाली गर्भावस्था की जाँच")

CodeSystem: OpdDiagnosis
Id: opd-diagnosis
Title: "ICD-10 codes of common OPD diagnoses"
Description: "The part of ICD-10 (2010) that makes our short pick-list, under our own plain labels. Dog bite is an external cause and stands beside the wound. Dengue moved to other codes in later editions."
* ^url = "http://hl7.org/fhir/sid/icd-10"
* ^version = "2010"
* ^copyright = "ICD-10 codes are those of the World Health Organization. The labels are our own words and are not the text of the classification."
* insert Published
* ^caseSensitive = true
* ^content = #fragment
* insert OpdDiagnoses(Term)

ValueSet: OpdDiagnoses
Id: opd-diagnosis
Title: "Common OPD diagnoses"
Description: "A pick-list of common reasons for an OPD visit. It is a help for the doctor and not a limit."
* ^copyright = "ICD-10 codes are those of the World Health Organization. The labels are our own words and are not the text of the classification."
* insert Published
* insert From($icd-10)
* insert OpdDiagnoses(Listed)
