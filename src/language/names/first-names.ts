import { wordSet } from '../word-set.js';
import { foldLetters } from './fold-name.js';

/*
 * Common first names of the countries that the news tell of, written by hand, without accents. One that men and women bear (Andrea,
 * Jean, Nikita, Sasha, Kim) is in neither list, nor is one that is better known as something else (Jordan, April, Grace, Will).
 */
const FEMALE = wordSet(`
  abigail ada adele agata agnes agnieszka aicha aida aisha alba aleksandra alexandra alice alicia alina aliona alma alyona amal
  amalia amanda amelia amina amira ana anastasia angela angelina anita anja anke ann anna annalena anne anneliese annette annie
  antonia anya asma astrid audrey ayesha barbara beatrice beatrix benazir berit bernadette bettina birgit bridget brigitte camilla
  carla carmen carol carolina caroline catalina catherine cecilia celine charlotte chiara christina christine claire clara claudia
  condoleezza cristina dagmar dagny daniela daria deborah diana dilma dina dominika donna dorothea dorothy dragana dunja ebba edith
  ekaterina eleanor elena elif elina elisa elisabeth eliza elizabeth ella ellen elsa elvira emilia emily emma erika erna esther
  eugenia eva evelyn farah fatima fatma fatou federica federika florence francesca frederica frida gabriela gabriella galina
  georgina gertrude giorgia giulia gloria golda greta gro gudrun hala halina hanan hanna hannah harriet heather heidi helen helena
  helene helga henrietta hilary hilda hillary indira ines inga ingeborg ingrid irena irene irina iris irma isabel isabella ivana
  ivanka iwona jacinda jacqueline jadwiga jana jane janet janina jasmin jelena jennifer jessica joanna johanna josephine joyce
  judith julia juliana julie jutta kaja kamala karen karin karina katarina kate katerina katharina katherine kathleen katja katrin
  katrina khadija kirsten klara kristina lara larissa latifa laura layla leila lena leyla leymah lidia lina linda lisa liudmila liz
  ljiljana louise lucia lucy ludmila lydia lyudmila magda magdalena maia mairead maja malala malin manuela margaret margarita margit
  margot margrethe maria mariam mariana marianne marie marija marina marta martha mary maryam mathilde matilda maya melania melissa
  mette michaela michelle milena mirela miriam mirjana mona monica monika nada nadezhda nadia nadine nancy natalia natalie natasha
  nelly ngozi nikki nina nora oksana olena olga olivia patricia paula pauline penelope petra philippa rachel radmila rania rebecca
  regina renata rigoberta rita roberta rosa rosalind rosemary roxana ruth sabina sabine sabrina safia salma samantha samira sandra
  sanna sara sarah selma shirin signe sigrid silvia sinead siobhan slavica sofia sofie solveig sonia sonja sophia sophie stefania
  stella susan susanna susanne svetlana sylvia sylvie tamara tanja tatiana tatjana tatyana tawakkol teresa thea theresa therese tina
  tzipi ulla ulrike ursula valentina valeria vanessa vera veronica veronika vesna victoria viktoria violeta vivian viviane wanda
  wangari wendy wilhelmina xenia yael yasmin yekaterina yelena yulia yvette yvonne zainab zdenka zeinab zeynep zoe zofia zora
  zsuzsanna zuzana
`);
const MALE = wordSet(`
  aaron abbas abdallah abdel abdul abdulla abdullah abdulmalik abdulrahman abraham adam adel adolf adrian ahmad ahmed ahmet
  akbar alain alan alastair albert alberto alejandro aleksandar aleksander aleksandr aleksei alessandro alexander alexandre alexei
  alexey alfonso alfred ali alija alistair amadou amir amos anatoly anders andre andreas andrej andrew andrey andrii andriy andrzej
  angus ante anthony antoine anton antonio antony anwar ariel arkady armin arnold arthur artur ashraf asif attila axel ayman barack
  bartosz bashar benedict benito benjamin bernard bernd bernhard bernie bertie bilal binyamin bjorn bogdan bojan boris bosko
  branislav branko brian bruno burhanuddin carl carlos cem charles christian christoph christophe christopher claus clemens cyril
  dag damir daniel dario darko david davor denis dennis derek didier diego dieter dirk dmitri dmitry dmytro dominic
  donald douglas dragan dusan edi eduard eduardo edward edwin efraim egon ehud elias elijah emil emile emiliano emmanuel emmerson
  enrico enrique enver eric erich erik ernest ernst erwin espen eugene evgeny fabio fahad faisal farid fatos federico felipe
  ferdinand fernando fidel fikret filip florian francisco francois franjo frank franz frederick fredrik friedrich fritz gabriel
  gamal gareth gary gavin gavrilo geir geoffrey georg george georges gerald gerard gerhard gerry getachew gianni gilbert giorgos
  giovanni giuseppe goran gordan gordon graham gregor gregory guido guillermo gulbuddin gunnar gustav hafez haider hakan hamad hamid
  hamza hannes hans harald haris harold harry hasan hashim hassan heiko heinrich heinz helmut henri henrik henry herbert herman
  hermann hosni howard hugo husayn hussein ian ibrahim idris ignacio igor ilham ilir imran isaac isaias ismail ivan ivica ivo jack
  jacob jacques jakob jakub jamal james janez janos jarl jaroslav jason javad javier jeffrey jens jeremy jerome jerzy jesper jesus
  jimmy joachim joao joaquin joe joel johan johann johannes john johnny jonas jonathan joren jorg jorge jose josef joseph joshua
  jovan jozef juan julian julius jurgen justin juvenal kamal karl karsten kaspar kazimierz keith kemal kenneth kevin khaled khalid
  khalifa klaus knut kofi kojo konrad konstantin kristian krzysztof kurt kwame lars laszlo laurent lech leon leonard leonid leopold
  leszek louis luc luca lucas ludwig luigi luis luiz luka lukas magnus maher mahmoud mahmud malcolm mamadou manfred mansour manuel
  marcel marcin marco marcus marek mario mariusz mark marko markus martin martti masoud massoud mate mateo mateusz mathias matthew
  matthias maurice max maxim maximilian mehmet meles michael michel miguel mihai mihail mikael mike mikhail miklos milan milorad
  milos miloslav miodrag mirko miroslav mladen moammar mohamad mohamed mohammad mohammed momir moritz morten moses moshe muammar
  muhammad muhammadu mustafa mykola nabil nasser nathan nelson nenad neven nicanor nicholas nicolae nicolas niels nigel nikolai
  nikolas nikolay nils norbert oleg oleh oleksandr oliver olof omar osama oscar oskar osman otto ovidiu pablo patrick patrik paul
  paulo pavel pavlo pawel pedro petar peter petr petro philip philipp philippe pierre pieter piotr predrag qasem rado radoslav
  radovan rafael rafic rafik rainer rajiv ralf ralph ramon ramzan rashad rasmus ratko raul raymond recep reinhard rene ricardo
  richard rick rico riyad robert roberto roger roland rolf roman ronald rouhollah rudolf rupert ruslan saddam sadiq saeed saleh
  sali salim salman salva salvador samuel sandor sanjay saul scott sean sebastian serge sergei sergey sergio serhiy shimon siegfried
  sigmund silvio simon slavko slobodan soren staffan stanislav stanislaw stefan stefano stephane stephen steve steven stig stipe
  stjepan stojan sven sverre tadeusz tarek tariq tayyip ted teodor terence theodor theodore thomas thorsten tibor tim timothy tobias
  tom tomas tomasz tomislav tommy tony torsten trygve ulrich usama uwe vaclav valery vasily victor viktor vincent vitali vitaly vlad
  vladimir vladislav vojin vojislav volker volodymyr vuk walid walter wayne werner wilhelm william willy winston wladyslaw wojciech
  wolfgang xavier yahya yasser yaw yevgeny yigal yitzhak yoav yosef yousef youssef yuri yusuf yves zalmay zbigniew zdravko zeljko
  zlatko zoran zvonimir
`);

/**
 * What the first name in a full name says of the gender; null where men and women bear it, or where it is not known here. A single
 * word may be a surname or a place: "Sofia", "Florence".
 */
export function genderOfFullName(name: string): 'female' | 'male' | null {
  const [first, second] = name.split(/[\s-]+/);
  if (first === undefined || second === undefined) return null;
  const folded = foldLetters(first);
  if (FEMALE.has(folded)) return 'female';
  return MALE.has(folded) ? 'male' : null;
}
