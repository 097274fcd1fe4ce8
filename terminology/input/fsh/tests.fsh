// LOINC codes and long common names, unchanged. The list of tests is our proposal: the official list behind the
// "23 kinds of tests" of the Ayushman Arogya Mandirs was not found. Hindi names are ours.
RuleSet: MandirTests(entry)
* insert {entry}(718-7, "Hemoglobin [Mass/volume] in Blood", "हीमोग्लोबिन")
* insert {entry}(58410-2, "CBC panel - Blood by Automated count", [["संपूर्ण रक्त गणना (सीबीसी)"]])
* insert {entry}(882-1, "ABO and Rh group [Type] in Blood", [["रक्त समूह (एबीओ और आरएच)"]])
* insert {entry}(4537-7, "Erythrocyte sedimentation rate by Westergren method", "ईएसआर")
* insert {entry}(41653-7, "Glucose [Mass/volume] in Capillary blood by Glucometer", [["उंगली के रक्त से शुगर (ग्लूकोमीटर)"]])
* insert {entry}(1558-6, "Fasting glucose [Mass/volume] in Serum or Plasma", "खाली पेट शुगर")
* insert {entry}(4548-4, "Hemoglobin A1c/Hemoglobin.total in Blood", [["एचबीए1सी (तीन महीने की औसत शुगर)"]])
* insert {entry}(20454-5, "Protein [Presence] in Urine by Test strip", [["पेशाब में प्रोटीन (पट्टी से)"]])
* insert {entry}(25428-4, "Glucose [Presence] in Urine by Test strip", [["पेशाब में शुगर (पट्टी से)"]])
* insert {entry}(24357-6, [["Urinalysis macro (dipstick) panel - Urine"]], [["पेशाब की जाँच (पट्टी से)"]])
* insert {entry}(2106-3, [["Choriogonadotropin (pregnancy test) [Presence] in Urine"]], [["गर्भावस्था जाँच (पेशाब से)"]])
* insert {entry}(70569-9, "Plasmodium sp Ag [Identifier] in Blood by Rapid immunoassay", "मलेरिया रैपिड जाँच")
* insert {entry}(32700-7, "Microscopic observation [Identifier] in Blood by Malaria smear", [["मलेरिया रक्त पट्टिका (स्लाइड)"]])
* insert {entry}(75377-2, [["Dengue virus NS1 Ag [Presence] in Serum, Plasma or Blood by Rapid immunoassay"]], "डेंगू एनएस1 रैपिड जाँच")
* insert {entry}(75410-1, [["Hepatitis B virus surface Ag [Presence] in Serum, Plasma or Blood by Rapid immunoassay"]], "हेपेटाइटिस बी रैपिड जाँच")
* insert {entry}(80387-4, [["HIV 1+2 Ab [Presence] in Serum, Plasma or Blood by Rapid immunoassay"]], "एचआईवी रैपिड जाँच")
* insert {entry}(20507-0, "Reagin Ab [Presence] in Serum by RPR", [["सिफलिस (आरपीआर) जाँच"]])
* insert {entry}(11545-1, "Microscopic observation [Identifier] in Specimen by Acid fast stain", "टीबी के लिए बलगम की जाँच")
* insert {entry}(6864-3, "Hemoglobin S [Presence] in Blood by Solubility test", "सिकल सेल जाँच")
* insert {entry}(2160-0, "Creatinine [Mass/volume] in Serum or Plasma", "क्रिएटिनिन")
* insert {entry}(3091-6, "Urea [Mass/volume] in Serum or Plasma", "यूरिया")
* insert {entry}(1975-2, "Bilirubin.total [Mass/volume] in Serum or Plasma", [["कुल बिलीरुबिन (पीलिया जाँच)"]])
* insert {entry}(1742-6, "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", [["एएलटी (एसजीपीटी)"]])

RuleSet: VitalSigns(entry)
* insert {entry}(85353-1, [["Vital signs, weight, height, head circumference, oxygen saturation and BMI panel"]], "वाइटल्स की एक साथ माप")
* insert {entry}(85354-9, "Blood pressure panel with all children optional", [["रक्तचाप (बीपी)"]])
* insert {entry}(8480-6, "Systolic blood pressure", "ऊपर का रक्तचाप")
* insert {entry}(8462-4, "Diastolic blood pressure", "नीचे का रक्तचाप")
* insert {entry}(8867-4, "Heart rate", "हृदय गति")
* insert {entry}(9279-1, "Respiratory rate", "साँस की गति")
* insert {entry}(2708-6, "Oxygen saturation in Arterial blood", "ऑक्सीजन स्तर")
* insert {entry}(8310-5, "Body temperature", "शरीर का तापमान")
* insert {entry}(29463-7, "Body weight", "वज़न")
* insert {entry}(8302-2, "Body height", "लंबाई")
* insert {entry}(39156-5, [["Body mass index (BMI) [Ratio]"]], [["बॉडी मास इंडेक्स (बीएमआई)"]])
* insert {entry}(9843-4, "Head Occipital-frontal circumference", "सिर का घेरा")

CodeSystem: LoincHindi
Id: loinc-hindi
Title: "Hindi names for LOINC"
Description: "Hindi names of the tests and measurements we use. The codes and their English names remain LOINC's."
* insert LoincNotice
* insert Published
* ^content = #supplement
* ^supplements = "http://loinc.org"
* insert MandirTests(Term)
* insert VitalSigns(Term)

ValueSet: MandirTests
Id: mandir-tests
Title: "Tests of the Ayushman Arogya Mandirs"
Description: "Twenty-three kinds of tests for an Ayushman Arogya Mandir. A proposal: the official list was not found."
* insert LoincNotice
* insert Published
* insert From($loinc)
* insert MandirTests(Listed)

ValueSet: VitalSigns
Id: vital-sign
Title: "Vital signs"
Description: "The vital signs of the R4 vital-signs profiles, with systolic and diastolic blood pressure."
* insert LoincNotice
* insert Published
* insert From($loinc)
* insert VitalSigns(Listed)

ValueSet: LabUnits
Id: lab-unit
Title: "Units of measure"
Description: "The UCUM units of laboratory results, vital signs, doses and durations."
* insert UcumNotice
* insert Published
* insert From($ucum)
* insert Listed(g/dL, "gram per decilitre", "ग्राम प्रति डेसीलीटर")
* insert Listed(mg/dL, "milligram per decilitre", "मिलीग्राम प्रति डेसीलीटर")
* insert Listed(g/L, "gram per litre", "ग्राम प्रति लीटर")
* insert Listed(%, "percent", "प्रतिशत")
* insert Listed(U/L, "enzyme unit per litre", "एंज़ाइम यूनिट प्रति लीटर")
* insert Listed(10*3/uL, "thousand per microlitre", "हज़ार प्रति माइक्रोलीटर")
* insert Listed(10*6/uL, "million per microlitre", "दस लाख प्रति माइक्रोलीटर")
* insert Listed(mm/h, "millimetre per hour", "मिलीमीटर प्रति घंटा")
* insert Listed(mm[Hg], "millimetre of mercury", "पारे का मिलीमीटर")
* insert Listed(/min, "per minute", "प्रति मिनट")
* insert Listed(Cel, "degree Celsius", "डिग्री सेल्सियस")
* insert Listed(kg, "kilogram", "किलोग्राम")
* insert Listed(g, "gram", "ग्राम")
* insert Listed(cm, "centimetre", "सेंटीमीटर")
* insert Listed(kg/m2, "kilogram per square metre", "किलोग्राम प्रति वर्ग मीटर")
* insert Listed(mmol/L, "millimole per litre", "मिलीमोल प्रति लीटर")
* insert Listed(mmol/mol, "millimole per mole", "मिलीमोल प्रति मोल")
* insert Listed(umol/L, "micromole per litre", "माइक्रोमोल प्रति लीटर")
* insert Listed(m[IU]/L, "milli international unit per litre", "मिली अंतरराष्ट्रीय यूनिट प्रति लीटर")
* insert Listed([IU], "international unit", "अंतरराष्ट्रीय यूनिट")
* insert Listed(mL, "millilitre", "मिलीलीटर")
* insert Listed(mg, "milligram", "मिलीग्राम")
* insert Listed(ug, "microgram", "माइक्रोग्राम")
* insert Listed({tbl}, "tablet", "गोली")
* insert Listed(mL/min/{1.73_m2}, "millilitre per minute per 1.73 square metre", "मिलीलीटर प्रति मिनट प्रति 1.73 वर्ग मीटर")
* insert Listed(ng/mL, "nanogram per millilitre", "नैनोग्राम प्रति मिलीलीटर")
* insert Listed(h, "hour", "घंटा")
* insert Listed(d, "day", "दिन")
* insert Listed(wk, "week", "सप्ताह")
* insert Listed(mo, "month", "महीना")
* insert Listed(a, "year", "वर्ष")
