CodeSystem: Scheme
Id: scheme
Title: "Schemes"
Description: "What people may be entitled to. The rules, each with its days, are rows of a table of the server."
* insert OwnCodes(scheme)
* insert Term(emergency-care, "Emergency care", "आपातकालीन इलाज")
* insert Term(free-medicines, "Free medicines at government facilities", "सरकारी संस्थानों में मुफ़्त दवाएँ")
* insert Term(free-tests, "Free tests at government facilities", "सरकारी संस्थानों में मुफ़्त जाँचें")
* insert Term(outsourced-tests, "Free tests at private laboratories on referral", "रेफ़रल पर निजी लैब में मुफ़्त जाँचें")
* insert Term(jan-aushadhi, "Jan Aushadhi medicines", "जन औषधि दवाएँ")
* insert Term(pm-jay, "Ayushman Bharat PM-JAY", "आयुष्मान भारत पीएम-जय")
* insert Term(ab-top-up, "Top-up of Delhi to Ayushman Bharat", "आयुष्मान भारत पर दिल्ली का अतिरिक्त लाभ")
* insert Term(vay-vandana, "Ayushman Vay Vandana", "आयुष्मान वय वंदना")
* insert Term(ews-free-beds, "Free care in private hospitals for the economically weaker section", "निजी अस्पतालों में आर्थिक रूप से कमज़ोर वर्ग का मुफ़्त इलाज")
* insert Term(dgehs, "Delhi Government Employees Health Scheme", "दिल्ली सरकार कर्मचारी स्वास्थ्य योजना")
* insert Term(esi, "Employees' State Insurance", "कर्मचारी राज्य बीमा")
* insert Term(jssk, "Janani Shishu Suraksha Karyakram", "जननी शिशु सुरक्षा कार्यक्रम")
* insert Term(jsy, "Janani Suraksha Yojana", "जननी सुरक्षा योजना")
* insert Term(pmmvy, "Pradhan Mantri Matru Vandana Yojana", "प्रधानमंत्री मातृ वंदना योजना")
* insert Term(child-immunisation, "Vaccines for children", "बच्चों के टीके")

ValueSet: Schemes
Id: scheme
Title: "Schemes"
Description: "Every scheme."
* insert Published
* include codes from system Scheme
