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
* insert Term(text-index-not-ready, [["The text index is being made and cannot be asked yet. Ask again after the time in Retry-After, or search by other parameters."]], [["पाठ की अनुक्रमणिका अभी बन रही है और इससे खोज नहीं हो सकती। Retry-After में दिए समय के बाद फिर खोजें या दूसरे मापदंडों से खोजें।"]])
* insert Term(text-too-common, [["These words stand in more than {0} records. Add a word, or name the patient."]], [["ये शब्द {0} से अधिक रिकॉर्ड में हैं। एक शब्द और जोड़ें या मरीज़ बताएँ।"]])
* insert Term(text-without-words, [["{0} holds no word. Give at least one word of letters or digits."]], [["{0} में कोई शब्द नहीं है। अक्षरों या अंकों का कम से कम एक शब्द दें।"]])
* insert Term(internal-fault, [["The server failed while handling the request, and you need change nothing. Try again later and tell the help desk if it fails again."]], [["अनुरोध पूरा करते समय सर्वर में खराबी आई, आपको कुछ बदलना नहीं है। थोड़ी देर बाद फिर कोशिश करें और दोबारा ऐसा हो तो सहायता केंद्र को बताएँ।"]])

ValueSet: Refusals
Id: refusal
Title: "Refusals"
Description: "Every refusal."
* insert Published
* include codes from system Refusal
