// The districts of Delhi before and after the reorganisation of December 2025.
//
// Sources: cabinet decision of 11 December 2025 (Hindustan Times, 12 December 2025; ABP, 11 December 2025) for names and
// sub-divisions; press reports of 26 December 2025 (PTI, IANS) for notification F.223/SDM-II(HQ)/Land/2025/306747/285 of
// 25 December 2025, "effective immediately". The cabinet had announced 1 January 2026. The notification itself and its
// schedule of boundaries were not seen. The eleven districts exist since September 2012 (the day was not found).
// Each date is written once, in the two rule sets below.
RuleSet: DistrictUntil2025(slug, english, hindi)
* insert Term({slug}-2012, {english}, {hindi})
* #{slug}-2012 ^property[0].code = #effectiveFrom
* #{slug}-2012 ^property[0].valueDateTime = "2012-09"
* #{slug}-2012 ^property[1].code = #effectiveTo
* #{slug}-2012 ^property[1].valueDateTime = "2025-12-24"

RuleSet: DistrictFrom2025(slug, english, hindi)
* insert Term({slug}-2026, {english}, {hindi})
* #{slug}-2026 ^property[0].code = #effectiveFrom
* #{slug}-2026 ^property[0].valueDateTime = "2025-12-25"

CodeSystem: District
Id: district
Title: "Districts of Delhi"
Description: "Revenue districts of Delhi, each with the days on which it existed: the eleven of 2012 and the thirteen in force from the end of 2025, named 2026 after their first full year. A figure for a day uses the districts of that day."
* insert OwnCodes(district)
* ^property[0].code = #effectiveFrom
* ^property[0].description = "The first day of the district, as exactly as it is known."
* ^property[0].type = #dateTime
* ^property[1].code = #effectiveTo
* ^property[1].description = "The last day of the district. Absent while the district exists."
* ^property[1].type = #dateTime
* insert DistrictUntil2025(central, "Central", "मध्य")
* insert DistrictUntil2025(east, "East", "पूर्व")
* insert DistrictUntil2025(new-delhi, "New Delhi", "नई दिल्ली")
* insert DistrictUntil2025(north, "North", "उत्तर")
* insert DistrictUntil2025(north-east, "North East", "उत्तर-पूर्व")
* insert DistrictUntil2025(north-west, "North West", "उत्तर-पश्चिम")
* insert DistrictUntil2025(shahdara, "Shahdara", "शाहदरा")
* insert DistrictUntil2025(south, "South", "दक्षिण")
* insert DistrictUntil2025(south-east, "South East", "दक्षिण-पूर्व")
* insert DistrictUntil2025(south-west, "South West", "दक्षिण-पश्चिम")
* insert DistrictUntil2025(west, "West", "पश्चिम")
* insert DistrictFrom2025(south-east, "South East", "दक्षिण-पूर्व")
* insert DistrictFrom2025(old-delhi, "Old Delhi", "पुरानी दिल्ली")
* insert DistrictFrom2025(north, "North", "उत्तर")
* insert DistrictFrom2025(new-delhi, "New Delhi", "नई दिल्ली")
* insert DistrictFrom2025(central, "Central", "मध्य")
* insert DistrictFrom2025(central-north, "Central North", "मध्य-उत्तर")
* insert DistrictFrom2025(south-west, "South West", "दक्षिण-पश्चिम")
* insert DistrictFrom2025(outer-north, "Outer North", "बाहरी उत्तर")
* insert DistrictFrom2025(north-west, "North West", "उत्तर-पश्चिम")
* insert DistrictFrom2025(north-east, "North East", "उत्तर-पूर्व")
* insert DistrictFrom2025(east, "East", "पूर्व")
* insert DistrictFrom2025(south, "South", "दक्षिण")
* insert DistrictFrom2025(west, "West", "पश्चिम")

ValueSet: Districts
Id: district
Title: "Districts of Delhi, old and new"
Description: "Every district that exists or existed since 2012."
* insert Published
* include codes from system District

ValueSet: DistrictsUntil2025
Id: district-2012
Title: "The eleven districts of Delhi"
Description: "The districts from September 2012 to December 2025."
* insert Published
* District#central-2012
* District#east-2012
* District#new-delhi-2012
* District#north-2012
* District#north-east-2012
* District#north-west-2012
* District#shahdara-2012
* District#south-2012
* District#south-east-2012
* District#south-west-2012
* District#west-2012

ValueSet: DistrictsFrom2025
Id: district-2026
Title: "The thirteen districts of Delhi"
Description: "The districts in force from the end of December 2025."
* insert Published
* District#south-east-2026
* District#old-delhi-2026
* District#north-2026
* District#new-delhi-2026
* District#central-2026
* District#central-north-2026
* District#south-west-2026
* District#outer-north-2026
* District#north-west-2026
* District#north-east-2026
* District#east-2026
* District#south-2026
* District#west-2026

RuleSet: Was(slug)
* group[0].element[+].code = #{slug}-2012

RuleSet: Became(slug, equivalence, comment)
* group[0].element[=].target[+].code = #{slug}-2026
* group[0].element[=].target[=].equivalence = #{equivalence}
* group[0].element[=].target[=].comment = {comment}

Instance: district-2012-to-2026
InstanceOf: ConceptMap
Title: "From the eleven districts to the thirteen"
Usage: #definition
* url = "https://delhihims.example/fhir/ConceptMap/district-2012-to-2026"
* version = "0.1.0"
* name = "FromElevenDistrictsToThirteen"
* title = "From the eleven districts to the thirteen"
* status = #active
* experimental = false
* publisher = "Delhi HIMS"
* description = "Where the land of each old district lies now, as far as the published lists of sub-divisions tell. 'wider': nothing is known to have left the old district and the new one took in more. 'inexact': the two overlap and each has land outside the other. 'relatedto': the two overlap, and how exactly is not known. No pair is 'equal': all boundaries were redrawn along the municipal zones, and the notified schedule of boundaries was not seen. To count by new district, use the address and not this map."
* sourceCanonical = "https://delhihims.example/fhir/ValueSet/district-2012"
* targetCanonical = "https://delhihims.example/fhir/ValueSet/district-2026"
* group[0].source = "https://delhihims.example/fhir/CodeSystem/district"
* group[0].target = "https://delhihims.example/fhir/CodeSystem/district"
* insert Was(central)
* insert Became(central, inexact, [["Karol Bagh stays, Patel Nagar came from West. Notification not seen."]])
* insert Became(old-delhi, inexact, [["New district. Chandni Chowk is believed to be the old Kotwali sub-division, where Sadar Bazaar lay is not known. Notification not seen."]])
* insert Became(north, relatedto, [["The old Civil Lines sub-division is believed to lie in the new North, since districts follow the municipal zones. Notification not seen."]])
* insert Was(east)
* insert Became(east, wider, [["Gandhi Nagar stays and Preet Vihar is placed under it, part of Shahdara came in. Nothing is reported to have left. Notification not seen."]])
* insert Was(new-delhi)
* insert Became(new-delhi, relatedto, [["Now the areas of the New Delhi Municipal Council and the Cantonment only. Whether land from other districts came in is not known. Notification not seen."]])
* insert Became(south-west, relatedto, [["A proposal joined Vasant Vihar with Bijwasan. Whether it was notified so is not known."]])
* insert Was(north)
* insert Became(north, relatedto, [["Same name. How much of the old Alipur sub-division stayed is not known. Notification not seen."]])
* insert Became(central-north, inexact, [["Sub-division Model Town moved here. Notification not seen."]])
* insert Became(outer-north, inexact, [["Sub-division Narela moved here. Notification not seen."]])
* insert Was(north-east)
* insert Became(north-east, wider, [["Karawal Nagar and Yamuna Vihar stay, Seelampur is placed under Yamuna Vihar, Shahdara came in. Nothing is reported to have left. Notification not seen."]])
* insert Was(north-west)
* insert Became(north-west, relatedto, [["Rohini stays, the western and northern edges moved. Notification not seen."]])
* insert Became(outer-north, relatedto, [["Bawana and Mundka lie here now, how much of them was Kanjhawala is not known. Notification not seen."]])
* insert Became(central-north, relatedto, [["Shalimar Bagh lies here now, how much of the old Saraswati Vihar came with it is not known. Notification not seen."]])
* insert Was(shahdara)
* insert Became(north-east, inexact, [["The district ended; its name lives on as a sub-division of North East. Notification not seen."]])
* insert Became(east, inexact, [["The registration office of Vivek Vihar, an old sub-division of Shahdara, serves the new East. Notification not seen."]])
* insert Was(south)
* insert Became(south, relatedto, [["Same name and Mehrauli stays, the other sub-divisions were cut anew. Notification not seen."]])
* insert Was(south-east)
* insert Became(south-east, relatedto, [["Same name and Kalkaji stays, the other sub-divisions were cut anew. Notification not seen."]])
* insert Was(south-west)
* insert Became(south-west, relatedto, [["Same name, Dwarka and Najafgarh stay, the other sub-divisions were cut anew. Notification not seen."]])
* insert Was(west)
* insert Became(west, relatedto, [["Rajouri Garden stays, Patel Nagar left. Whether land came in is not known. Notification not seen."]])
* insert Became(central, inexact, [["Sub-division Patel Nagar moved here. Notification not seen."]])
* insert Became(north-west, relatedto, [["The registration office of Punjabi Bagh serves the new North West. Which part moved is not known. Notification not seen."]])

RuleSet: SubDivision(code, district, english, hindi)
* insert Term({code}, {english}, {hindi})
* #{code} ^property[0].code = #district
* #{code} ^property[0].valueCoding = District#{district}-2026

CodeSystem: SubDivision
Id: sub-division
Title: "Sub-divisions of Delhi"
Description: "The thirty-nine sub-divisions of the thirteen districts, as the cabinet decision of 11 December 2025 lists them."
* insert OwnCodes(sub-division)
* ^property[0].code = #district
* ^property[0].description = "The district to which the sub-division belongs."
* ^property[0].type = #Coding
* insert SubDivision(jangpura, south-east, "Jangpura", "जंगपुरा")
* insert SubDivision(kalkaji, south-east, "Kalkaji", "कालकाजी")
* insert SubDivision(badarpur, south-east, "Badarpur", "बदरपुर")
* insert SubDivision(sadar-bazaar, old-delhi, "Sadar Bazaar", "सदर बाज़ार")
* insert SubDivision(chandni-chowk, old-delhi, "Chandni Chowk", "चांदनी चौक")
* insert SubDivision(burari, north, "Burari", "बुराड़ी")
* insert SubDivision(adarsh-nagar, north, "Adarsh Nagar", "आदर्श नगर")
* insert SubDivision(badli, north, "Badli", "बादली")
* insert SubDivision(delhi-cantonment, new-delhi, "Delhi Cantonment", "दिल्ली छावनी")
* insert SubDivision(new-delhi, new-delhi, "New Delhi", "नई दिल्ली")
* insert SubDivision(patel-nagar, central, "Patel Nagar", "पटेल नगर")
* insert SubDivision(karol-bagh, central, "Karol Bagh", "करोल बाग")
* insert SubDivision(shakur-basti, central-north, "Shakur Basti", "शकूर बस्ती")
* insert SubDivision(shalimar-bagh, central-north, "Shalimar Bagh", "शालीमार बाग")
* insert SubDivision(model-town, central-north, "Model Town", "मॉडल टाउन")
* insert SubDivision(najafgarh, south-west, "Najafgarh", "नजफगढ़")
* insert SubDivision(matiala, south-west, "Matiala", "मटियाला")
* insert SubDivision(dwarka, south-west, "Dwarka", "द्वारका")
* insert SubDivision(bijwasan, south-west, "Bijwasan", "बिजवासन")
* insert SubDivision(mundka, outer-north, "Mundka", "मुंडका")
* insert SubDivision(narela, outer-north, "Narela", "नरेला")
* insert SubDivision(bawana, outer-north, "Bawana", "बवाना")
* insert SubDivision(kirari, north-west, "Kirari", "किराड़ी")
* insert SubDivision(nangloi-jat, north-west, "Nangloi Jat", "नांगलोई जाट")
* insert SubDivision(rohini, north-west, "Rohini", "रोहिणी")
* insert SubDivision(karawal-nagar, north-east, "Karawal Nagar", "करावल नगर")
* insert SubDivision(gokalpuri, north-east, "Gokalpuri", "गोकलपुरी")
* insert SubDivision(yamuna-vihar, north-east, "Yamuna Vihar", "यमुना विहार")
* insert SubDivision(shahdara, north-east, "Shahdara", "शाहदरा")
* insert SubDivision(gandhi-nagar, east, "Gandhi Nagar", "गांधी नगर")
* insert SubDivision(vishwas-nagar, east, "Vishwas Nagar", "विश्वास नगर")
* insert SubDivision(patparganj, east, "Patparganj", "पटपड़गंज")
* insert SubDivision(chhatarpur, south, "Chhatarpur", "छतरपुर")
* insert SubDivision(malviya-nagar, south, "Malviya Nagar", "मालवीय नगर")
* insert SubDivision(deoli, south, "Deoli", "देवली")
* insert SubDivision(mehrauli, south, "Mehrauli", "महरौली")
* insert SubDivision(vikaspuri, west, "Vikaspuri", "विकासपुरी")
* insert SubDivision(janakpuri, west, "Janakpuri", "जनकपुरी")
* insert SubDivision(rajouri-garden, west, "Rajouri Garden", "राजौरी गार्डन")

ValueSet: SubDivisions
Id: sub-division
Title: "Sub-divisions of Delhi"
Description: "All thirty-nine sub-divisions."
* insert Published
* include codes from system SubDivision
