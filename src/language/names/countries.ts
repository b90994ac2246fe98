/**
 * The states of the world as English news calls them, one a line:
 * name; adjectives and nouns for its people; capital; other names of the state.
 * A regular plural of the people (Syrians, Germans) is left out.
 */
export const COUNTRIES = `
Afghanistan;Afghan;Kabul
Albania;Albanian;Tirana
Algeria;Algerian;Algiers
Andorra;Andorran;Andorra la Vella
Angola;Angolan;Luanda
Argentina;Argentine,Argentinian;Buenos Aires
Armenia;Armenian;Yerevan
Australia;Australian;Canberra
Austria;Austrian;Vienna
Azerbaijan;Azerbaijani,Azeri;Baku
Bahamas;Bahamian;Nassau
Bahrain;Bahraini;Manama
Bangladesh;Bangladeshi;Dhaka
Barbados;Barbadian;Bridgetown
Belarus;Belarusian,Belarussian;Minsk
Belgium;Belgian;Brussels
Belize;Belizean;Belmopan
Benin;Beninese;Porto-Novo
Bhutan;Bhutanese;Thimphu
Bolivia;Bolivian;La Paz
Bosnia and Herzegovina;Bosnian;Sarajevo;Bosnia,Bosnia-Herzegovina
Botswana;Botswanan;Gaborone
Brazil;Brazilian;Brasilia
Brunei;Bruneian;Bandar Seri Begawan
Bulgaria;Bulgarian;Sofia
Burkina Faso;Burkinabe;Ouagadougou
Burundi;Burundian;Bujumbura
Cambodia;Cambodian;Phnom Penh
Cameroon;Cameroonian;Yaounde
Canada;Canadian;Ottawa
Cape Verde;Cape Verdean;Praia;Cabo Verde
Central African Republic;Central African;Bangui;CAR
Chad;Chadian;N'Djamena
Chile;Chilean;Santiago
China;Chinese;Beijing;People's Republic of China,PRC
Colombia;Colombian;Bogota
Comoros;Comorian;Moroni
Costa Rica;Costa Rican;San Jose
Croatia;Croatian,Croat;Zagreb
Cuba;Cuban;Havana
Cyprus;Cypriot;Nicosia
Czech Republic;Czech;Prague;Czechia
Democratic Republic of the Congo;Congolese;Kinshasa;Democratic Republic of Congo,DR Congo,DRC
Denmark;Danish,Dane;Copenhagen
Djibouti;Djiboutian;
Dominican Republic;;Santo Domingo
East Timor;East Timorese,Timorese;Dili;Timor-Leste
Ecuador;Ecuadorian,Ecuadorean;Quito
Egypt;Egyptian;Cairo
El Salvador;Salvadoran,Salvadorean;San Salvador
Equatorial Guinea;Equatorial Guinean;Malabo
Eritrea;Eritrean;Asmara
Estonia;Estonian;Tallinn
Eswatini;Swazi;Mbabane;Swaziland
Ethiopia;Ethiopian;Addis Ababa
Fiji;Fijian;Suva
Finland;Finnish,Finn;Helsinki
France;French,Frenchman,Frenchmen;Paris
Gabon;Gabonese;Libreville
Gambia;Gambian;Banjul
Georgia;Georgian;Tbilisi
Germany;German;Berlin;Federal Republic of Germany,West Germany
Ghana;Ghanaian;Accra
Greece;Greek;Athens
Grenada;Grenadian;
Guatemala;Guatemalan;Guatemala City
Guinea;Guinean;Conakry
Guinea-Bissau;;Bissau
Guyana;Guyanese;Georgetown
Haiti;Haitian;Port-au-Prince
Honduras;Honduran;Tegucigalpa
Hungary;Hungarian;Budapest
Iceland;Icelandic,Icelander;Reykjavik
India;Indian;New Delhi;Republic of India
Indonesia;Indonesian;Jakarta
Iran;Iranian;Tehran;Islamic Republic of Iran
Iraq;Iraqi;Baghdad
Ireland;Irish,Irishman,Irishmen;Dublin;Republic of Ireland
Israel;Israeli;
Italy;Italian;Rome
Ivory Coast;Ivorian;Yamoussoukro;Cote d'Ivoire
Jamaica;Jamaican;Kingston
Japan;Japanese;Tokyo
Jordan;Jordanian;Amman
Kazakhstan;Kazakh,Kazakhstani;Astana
Kenya;Kenyan;Nairobi
Kosovo;Kosovar,Kosovan;Pristina
Kuwait;Kuwaiti;Kuwait City
Kyrgyzstan;Kyrgyz;Bishkek
Laos;Laotian,Lao;Vientiane
Latvia;Latvian;Riga
Lebanon;Lebanese;Beirut
Lesotho;Basotho;Maseru
Liberia;Liberian;Monrovia
Libya;Libyan;Tripoli
Liechtenstein;;Vaduz
Lithuania;Lithuanian;Vilnius
Luxembourg;Luxembourgish;
Madagascar;Malagasy;Antananarivo
Malawi;Malawian;Lilongwe
Malaysia;Malaysian;Kuala Lumpur
Maldives;Maldivian;
Mali;Malian;Bamako
Malta;Maltese;Valletta
Mauritania;Mauritanian;Nouakchott
Mauritius;Mauritian;Port Louis
Mexico;Mexican;Mexico City
Moldova;Moldovan;Chisinau
Monaco;Monegasque;
Mongolia;Mongolian;Ulaanbaatar
Montenegro;Montenegrin;Podgorica
Morocco;Moroccan;Rabat
Mozambique;Mozambican;Maputo
Myanmar;Burmese;Naypyidaw;Burma
Namibia;Namibian;Windhoek
Nepal;Nepalese,Nepali;Kathmandu
Netherlands;Dutch,Dutchman,Dutchmen;Amsterdam;Holland
New Zealand;New Zealander;Wellington
Nicaragua;Nicaraguan;Managua
Niger;Nigerien;Niamey
Nigeria;Nigerian;Abuja
North Korea;North Korean;Pyongyang;DPRK,Democratic People's Republic of Korea
North Macedonia;Macedonian;Skopje;Macedonia
Norway;Norwegian;Oslo
Oman;Omani;Muscat
Pakistan;Pakistani;Islamabad
Palestine;Palestinian;Ramallah;Palestinian Authority,Palestinian territories
Panama;Panamanian;Panama City
Papua New Guinea;Papuan,Papua New Guinean;Port Moresby
Paraguay;Paraguayan;Asuncion
Peru;Peruvian;Lima
Philippines;Philippine,Filipino;Manila
Poland;Polish,Pole;Warsaw
Portugal;Portuguese;Lisbon
Qatar;Qatari;Doha
Republic of the Congo;;Brazzaville;Congo-Brazzaville
Romania;Romanian;Bucharest
Russia;Russian;Moscow;Russian Federation
Rwanda;Rwandan;Kigali
Saudi Arabia;Saudi,Saudi Arabian;Riyadh;Kingdom of Saudi Arabia,KSA
Senegal;Senegalese;Dakar
Serbia;Serbian,Serb;Belgrade
Sierra Leone;Sierra Leonean;Freetown
Singapore;Singaporean;
Slovakia;Slovak,Slovakian;Bratislava
Slovenia;Slovenian,Slovene;Ljubljana
Somalia;Somali;Mogadishu
South Africa;South African;Pretoria
South Korea;South Korean;Seoul;Republic of Korea
South Sudan;South Sudanese;Juba
Soviet Union;Soviet;;USSR,Union of Soviet Socialist Republics
Spain;Spanish,Spaniard;Madrid
Sri Lanka;Sri Lankan;Colombo
Sudan;Sudanese;Khartoum
Suriname;Surinamese;Paramaribo
Sweden;Swedish,Swede;Stockholm
Switzerland;Swiss;Bern
Syria;Syrian;Damascus;Syrian Arab Republic
Taiwan;Taiwanese;Taipei
Tajikistan;Tajik,Tajikistani;Dushanbe
Tanzania;Tanzanian;Dodoma
Thailand;Thai;Bangkok
Togo;Togolese;Lome
Tonga;Tongan;
Trinidad and Tobago;Trinidadian;Port of Spain
Tunisia;Tunisian;Tunis
Turkey;Turkish,Turk;Ankara
Turkmenistan;Turkmen;Ashgabat
Uganda;Ugandan;Kampala
Ukraine;Ukrainian;Kyiv;Kiev
United Arab Emirates;Emirati;Abu Dhabi;UAE,Emirates
United Kingdom;British,Briton;London;UK,Britain,Great Britain
United States;American;;US,USA,United States of America,America
Uruguay;Uruguayan;Montevideo
Uzbekistan;Uzbek;Tashkent
Vatican;;Vatican City;Holy See
Venezuela;Venezuelan;Caracas
Vietnam;Vietnamese;Hanoi
Yemen;Yemeni;Sanaa;Sana'a
Yugoslavia;Yugoslav,Yugoslavian;
Zambia;Zambian;Lusaka
Zimbabwe;Zimbabwean;Harare
`;

/** Parts of the world that are no state, one a line: name; adjectives and nouns for its people; other names. */
export const REGIONS = `
Africa;African
Antarctica;Antarctic
Arctic;
Asia;Asian
Balkans;Balkan
Caucasus;Caucasian
Central Asia;Central Asian
Crimea;Crimean
East Asia;East Asian
Eastern Europe;Eastern European
England;English,Englishman,Englishmen
Europe;European
Gaza;Gazan;Gaza Strip
Golan Heights;;Golan
Hong Kong;;
Jerusalem;;
Kurdistan;;
Latin America;Latin American
Middle East;Middle Eastern;Near East
North America;North American
North Africa;North African
Northern Ireland;Northern Irish
Sahel;Sahelian
Scandinavia;Scandinavian
Scotland;Scottish,Scot
South America;South American
South Asia;South Asian
Southeast Asia;Southeast Asian;South-East Asia
Tibet;Tibetan
Wales;Welsh,Welshman,Welshmen
West Bank;;
Western Europe;Western European
`;
