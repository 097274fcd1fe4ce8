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
* insert Term(malformed-body, "The body is not well-formed at {0}. Correct it there and send it again.", "सामग्री {0} पर ठीक से नहीं बनी है। उसे वहाँ सुधारकर दोबारा भेजें।")
* insert Term(not-utf-8, "The body is not text in UTF-8. Encode it in UTF-8 and send it again.", "सामग्री UTF-8 में नहीं है। इसे UTF-8 में बदलकर दोबारा भेजें।")
* insert Term(unknown-namespace, "{0} is not in the namespace of FHIR. Write every element in http://hl7.org/fhir.", "{0} FHIR के नेमस्पेस में नहीं है। हर फ़ील्ड http://hl7.org/fhir में लिखें।")
* insert Term(wrong-character, [["{0} holds a character that text may not hold, such as a control character. Remove it."]], [["{0} में ऐसा अक्षर है जो पाठ में नहीं हो सकता, जैसे नियंत्रण अक्षर। इसे हटाएँ।"]])
* insert Term(number-out-of-range, "The number in {0} is larger or longer than can be kept. Check it.", "{0} की संख्या रखी जा सकने वाली सीमा से बड़ी या लंबी है। इसे जाँचें।")
* insert Term(incomplete-record, [["This record was read in part and is marked so. Read the whole record, change it and send it whole."]], [["यह रिकॉर्ड अधूरा पढ़ा गया था और उस पर यह चिह्न है। पूरा रिकॉर्ड पढ़ें, बदलें और पूरा भेजें।"]])
* insert Term(wrong-header, "The header {0} is not written in the expected form. Correct it or leave it out.", "हेडर {0} सही रूप में नहीं लिखा गया है। इसे ठीक करें या हटा दें।")
* insert Term(unknown-format, [["The format asked for in {0} is not offered. Ask for application/fhir+json or application/fhir+xml."]], [["{0} में माँगा गया प्रारूप उपलब्ध नहीं है। application/fhir+json या application/fhir+xml माँगें।"]])
* insert Term(unknown-body-format, [["The body is of a kind that is not understood here. Send what the header Content-Type may name: application/fhir+json, application/fhir+xml, and for a patch application/json-patch+json."]], [["सामग्री ऐसे प्रारूप में है जो यहाँ समझा नहीं जाता। application/fhir+json, application/fhir+xml या बदलाव के लिए application/json-patch+json भेजें।"]])
* insert Term(search-needs-a-form, [["A search by POST carries its parameters in a form. Send them with the Content-Type application/x-www-form-urlencoded."]], [["POST से खोज में मापदंड फ़ॉर्म में आते हैं। उन्हें application/x-www-form-urlencoded के साथ भेजें।"]])
* insert Term(empty-value, "{0} has no value. Give it one or leave it out.", "{0} का कोई मान नहीं है। मान दें या इसे हटा दें।")
* insert Term(one-record-twice, [["Two entries of this transaction act on one record. Keep one of them."]], [["इस लेनदेन की दो प्रविष्टियाँ एक ही रिकॉर्ड पर हैं। उनमें से एक रखें।"]])
* insert Term(refers-to-deleted, "{0} points to a record that the same transaction deletes. Correct the reference or do not delete the record.", "{0} ऐसे रिकॉर्ड की ओर इशारा करता है जिसे यही लेनदेन हटाता है। संदर्भ ठीक करें या रिकॉर्ड न हटाएँ।")
* insert Term(address-and-body-differ, "{0} does not fit the resource of its entry. The type and the id in the address are those of the resource.", "{0} अपनी प्रविष्टि के रिकॉर्ड से मेल नहीं खाता। पते का प्रकार और आईडी रिकॉर्ड के ही होते हैं।")
* insert Term(not-in-a-bundle, "{0} cannot be done within a transaction. Send it as a request of its own or in a batch.", "{0} लेनदेन के भीतर नहीं हो सकता। इसे अलग अनुरोध में या बैच में भेजें।")
* insert Term(internal-fault, [["The server failed while handling the request, and you need change nothing. Try again later and tell the help desk if it fails again."]], [["अनुरोध पूरा करते समय सर्वर में खराबी आई, आपको कुछ बदलना नहीं है। थोड़ी देर बाद फिर कोशिश करें और दोबारा ऐसा हो तो सहायता केंद्र को बताएँ।"]])

ValueSet: Refusals
Id: refusal
Title: "Refusals"
Description: "Every refusal."
* insert Published
* include codes from system Refusal
