// A sentence says what the caller puts right; {0} stands for the name of an element or parameter, never for its value.
CodeSystem: Refusal
Id: refusal
Title: "Refusals"
Description: "What the server tells a caller whose request it refuses. '{0}' stands for the element or parameter concerned."
* insert OwnCodes(refusal)
* insert Term(required-element, "{0} is missing. Add it and send the request again.", "{0} नहीं भरा गया है। इसे भरकर अनुरोध दोबारा भेजें।")
* insert Term(too-many, "{0} is given more often than allowed. Keep only as many as the profile allows.", "{0} अनुमति से अधिक बार दिया गया है। केवल उतने रखें जितने की अनुमति है।")
* insert Term(wrong-code, "The code in {0} is not one of the allowed codes. Choose one from the list for this element.", "{0} में दिया गया कोड मान्य नहीं है। इस फ़ील्ड की सूची में से कोड चुनें।")
* insert Term(wrong-type, "{0} holds the wrong kind of value. Send the kind of value that the profile names.", "{0} में गलत प्रकार का मान है। वही प्रकार भेजें जो प्रोफ़ाइल में बताया गया है।")
* insert Term(wrong-format, [["{0} is not written in the expected form. Check its digits, letters and dates."]], [["{0} सही रूप में नहीं लिखा गया है। अंक, अक्षर और तारीख जाँच लें।"]])
* insert Term(unknown-element, "{0} is not an element of this resource. Remove it or correct its name.", "{0} इस रिकॉर्ड का फ़ील्ड नहीं है। इसे हटाएँ या इसका नाम ठीक करें।")
* insert Term(unknown-reference-target, "The record that {0} points to is not known here. Correct the reference or send that record first.", "{0} जिस रिकॉर्ड की ओर इशारा करता है वह यहाँ नहीं है। संदर्भ ठीक करें या पहले वह रिकॉर्ड भेजें।")
* insert Term(aadhaar-number, [["{0} holds an Aadhaar number, which must not be stored. Send the vault reference or the masked number with the last four digits."]], [["{0} में आधार संख्या है, जिसे रखना मना है। वॉल्ट संदर्भ या केवल अंतिम चार अंक दिखाने वाली छिपी संख्या भेजें।"]])
* insert Term(card-held-by-another, "This health card number belongs to another record. Check the number or ask for a review of the two records.", "यह स्वास्थ्य कार्ड संख्या किसी दूसरे रिकॉर्ड की है। संख्या जाँचें या दोनों रिकॉर्ड की समीक्षा का अनुरोध करें।")
* insert Term(version-conflict, [["Someone else has changed this record in the meantime. Read it again, repeat your change and send it with the new version."]], [["इस बीच किसी और ने यह रिकॉर्ड बदल दिया है। इसे दोबारा पढ़ें, अपना बदलाव फिर करें और नए संस्करण के साथ भेजें।"]])
* insert Term(not-found, "No such record was found. Check the address or the number.", "ऐसा कोई रिकॉर्ड नहीं मिला। पता या संख्या जाँच लें।")
* insert Term(gone, [["This record has been deleted. Use the record that replaced it, or create a new one."]], [["यह रिकॉर्ड हटा दिया गया है। इसकी जगह आए रिकॉर्ड का उपयोग करें या नया बनाएँ।"]])
* insert Term(too-many-matches, "More than one record matches. Give more details so that only one matches.", "एक से अधिक रिकॉर्ड मिले। और जानकारी दें ताकि केवल एक मिले।")
* insert Term(unknown-parameter, "{0} is not a parameter of this search. Remove it or correct its name.", "{0} इस खोज का मापदंड नहीं है। इसे हटाएँ या इसका नाम ठीक करें।")
* insert Term(unknown-modifier, "The modifier in {0} cannot be used with this parameter. Remove it or use another one.", "{0} में दिया गया संशोधक इस मापदंड के साथ नहीं चलता। इसे हटाएँ या दूसरा लगाएँ।")
* insert Term(not-supported, "This server does not offer that. Its capability statement lists what it offers.", "यह सर्वर यह सेवा नहीं देता। उपलब्ध सेवाएँ इसके क्षमता विवरण में देखें।")
* insert Term(too-large, "The request is too large. Send it in smaller parts.", "अनुरोध बहुत बड़ा है। इसे छोटे भागों में भेजें।")
* insert Term(unknown-input, "{0} is not a parameter of this operation. Remove it or correct its name.", "{0} इस क्रिया का मापदंड नहीं है। इसे हटाएँ या इसका नाम ठीक करें।")
* insert Term(unsupported-input, "This server does not act on the parameter {0}. Send the request without it.", "यह सर्वर मापदंड {0} पर काम नहीं करता। इसके बिना अनुरोध भेजें।")
* insert Term(not-in-address, "{0} does not fit into an address. Send it by POST in a Parameters resource.", "{0} पते में नहीं लिखा जा सकता। इसे POST से Parameters रिकॉर्ड में भेजें।")
* insert Term(exactly-one, [["Exactly one of these must be given: {0}."]], [["इनमें से ठीक एक दें: {0}।"]])
* insert Term(contradictory, "{0} is given twice with different meanings. Give it once.", "{0} दो बार अलग-अलग अर्थ में दिया गया है। इसे एक ही बार दें।")
* insert Term(unknown-code-system, "The code system {0} is not known here. Check its URL and version or ask the operator to load it.", "कोड सूची {0} यहाँ ज्ञात नहीं है। इसका URL और संस्करण जाँचें या संचालक से इसे जोड़ने को कहें।")
* insert Term(unknown-value-set, "The value set {0} is not known here. Check its URL and version.", "मान सूची {0} यहाँ ज्ञात नहीं है। इसका URL और संस्करण जाँचें।")
* insert Term(unknown-concept-map, "The concept map {0} is not known here. Check its URL and version.", "कोड मिलान {0} यहाँ ज्ञात नहीं है। इसका URL और संस्करण जाँचें।")
* insert Term(code-system-without-content, "The codes of {0} are not on this server. The operator can load them.", "{0} के कोड इस सर्वर पर नहीं हैं। संचालक इन्हें जोड़ सकता है।")
* insert Term(code-system-unlistable, "The codes of {0} are too many to list. Single codes can be checked.", "{0} के कोड इतने अधिक हैं कि सूची नहीं बन सकती। अलग-अलग कोड जाँचे जा सकते हैं।")
* insert Term(unknown-code, "{0} is not a code of its code system.", "{0} अपनी कोड सूची का कोड नहीं है।")
* insert Term(code-outside-fragment, [["{0} is not among the codes of its code system that this server holds, which are only a part of it."]], [["{0} कोड सूची के उन कोडों में नहीं है जो इस सर्वर पर हैं; यहाँ सूची का केवल एक भाग है।"]])
* insert Term(other-code-system, [["{0} belongs to another code system than the one asked about."]], [["{0} पूछी गई कोड सूची का नहीं है, किसी दूसरी का है।"]])
* insert Term(not-in-value-set, "{0} is not in this value set.", "{0} इस मान सूची में नहीं है।")
* insert Term(wrong-display, [["The display given is not a name of {0}. The answer holds the right one."]], [["दिया गया नाम {0} का नाम नहीं है। सही नाम उत्तर में है।"]])
* insert Term(abstract-code, "{0} stands for a group of codes. Choose one of the codes below it.", "{0} कोडों के समूह का नाम है। इसके नीचे के कोडों में से कोई एक चुनें।")
* insert Term(value-set-too-large, [["This stands for more than {0} codes. Ask for a part with count and offset, or narrow it."]], [["इसमें {0} से अधिक कोड हैं। count और offset से एक भाग माँगें या इसे सीमित करें।"]])
* insert Term(circular-value-set, [["The value set {0} includes itself, directly or by others."]], [["मान सूची {0} सीधे या दूसरी सूचियों के रास्ते अपने आप को ही शामिल करती है।"]])
* insert Term(unknown-filter, "The filter on {0} in the value set is not understood here. Correct its property and operator and value.", "मान सूची में {0} का फ़िल्टर यहाँ समझा नहीं गया। इसका गुण और संकारक और मान ठीक करें।")
* insert Term(different-systems, [["Codes of different code systems cannot be compared: {0}."]], [["अलग-अलग कोड सूचियों के कोडों की तुलना नहीं हो सकती: {0}।"]])
* insert Term(code-without-system, "The code {0} needs its code system. Write system|code.", "कोड {0} के साथ उसकी कोड सूची भी दें। system|code लिखें।")
* insert Term(not-translated, "No translation of {0} is known.", "{0} का कोई समतुल्य कोड ज्ञात नहीं है।")
* insert Term(internal-fault, [["The server failed while handling the request, and you need change nothing. Try again later and tell the help desk if it fails again."]], [["अनुरोध पूरा करते समय सर्वर में खराबी आई, आपको कुछ बदलना नहीं है। थोड़ी देर बाद फिर कोशिश करें और दोबारा ऐसा हो तो सहायता केंद्र को बताएँ।"]])

ValueSet: Refusals
Id: refusal
Title: "Refusals"
Description: "Every refusal."
* insert Published
* include codes from system Refusal
