// Vaccines of the Universal Immunisation Programme, and their brands' own codes where the brand is known. The CVX list
// that is packed with R4 lacks most of them. Codes and English short names are those of the CDC, Hindi names are ours.
RuleSet: UipVaccines(entry)
* insert {entry}(19, "BCG", "बीसीजी")
* insert {entry}(08, [["Hep B, adolescent or pediatric"]], "हेपेटाइटिस बी")
* insert {entry}(178, "OPV bivalent", [["पोलियो की बूँदें (ओपीवी)"]])
* insert {entry}(198, "DTP-hepB-Hib Pentavalent Non-US", "पेंटावेलेंट")
* insert {entry}(122, [["rotavirus, unspecified formulation"]], "रोटावायरस")
* insert {entry}(116, [["rotavirus, pentavalent"]], [["रोटावायरस (पेंटावेलेंट)"]])
* insert {entry}(119, [["rotavirus, monovalent"]], [["रोटावायरस (मोनोवेलेंट)"]])
* insert {entry}(10, "IPV", [["पोलियो का टीका (आईपीवी)"]])
* insert {entry}(152, [["Pneumococcal Conjugate, unspecified formulation"]], [["न्यूमोकोकल (पीसीवी)"]])
* insert {entry}(177, "PCV10", [["न्यूमोकोकल (पीसीवी 10)"]])
* insert {entry}(133, "Pneumococcal conjugate PCV 13", [["न्यूमोकोकल (पीसीवी 13)"]])
* insert {entry}(04, "M/R", [["खसरा-रूबेला (एमआर)"]])
* insert {entry}(01, "DTP", "डीपीटी")
* insert {entry}(139, [["Td(adult) unspecified formulation"]], [["टीडी (टेटनस और डिप्थीरिया)"]])
* insert {entry}(62, [["HPV, quadrivalent"]], [["एचपीवी (गर्भाशय ग्रीवा कैंसर से बचाव)"]])
* insert {entry}(39, "Japanese encephalitis SC", [["जापानी इंसेफेलाइटिस (त्वचा के नीचे)"]])
* insert {entry}(129, [["Japanese Encephalitis, unspecified formulation"]], "जापानी इंसेफेलाइटिस")
* insert {entry}(134, "Japanese Encephalitis IM", [["जापानी इंसेफेलाइटिस (मांसपेशी में)"]])

CodeSystem: UipVaccine
Id: uip-vaccine
Title: "CVX codes of Indian vaccines"
Description: "The part of CVX, the vaccine codes of the CDC, that the Universal Immunisation Programme needs, with Hindi names."
* ^url = "http://hl7.org/fhir/sid/cvx"
* ^version = "2025-09-03"
* ^copyright = "CVX is published by the US Centers for Disease Control and Prevention and is in the public domain."
* insert Published
* ^caseSensitive = true
* ^content = #fragment
* insert UipVaccines(Term)

ValueSet: UipVaccines
Id: uip-vaccine
Title: "Vaccines of the Universal Immunisation Programme"
Description: "Vaccines given in India under the Universal Immunisation Programme. Japanese encephalitis is given in endemic districts only and is never due in Delhi; its codes record doses given elsewhere."
* ^copyright = "CVX is published by the US Centers for Disease Control and Prevention and is in the public domain."
* insert Published
* insert From($cvx)
* insert UipVaccines(Listed)
