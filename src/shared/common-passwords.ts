/** What people build weak passwords from: words that lists of stolen passwords are full of, and rows of keys. */

/** Lower case, letters only, as they look once `0 1 3 4 5 7 @ $ !` are read as letters. */
export const commonWords: readonly string[] = `
  password passwort passwd passwords passphrase pass kennwort losenord wachtwoord salasana haslo parola parol
  contrasena senha motdepasse sifre heslo jelszo lozinka
  secret geheim secreto segredo tajne gizli mellon opensesame sesame abracadabra
  welcome willkommen bienvenue bienvenido bienvenidos benvenuto witamy hosgeldiniz hello hallo hola bonjour ciao merhaba
  login logon signin access letmein letmeinplease enter start begin open change changeme changethis default temporary temp initial
  admin administrator root superuser user username guest test tester testing demo sample example system server computer internet
  windows microsoft google facebook apple samsung android linux ubuntu oracle cisco office
  master manager boss owner office company service support workshop garage hangar pilot drone drones dronepilot
  quadcopter multicopter copter aviation aircraft airplane phantom mavic matrice dji autel skydio parrot ardupilot pixhawk
  cube cubepro
  iloveyou iloveu loveyou loveme lovely love lover forever always baby babygirl babyboy sweetheart sweety honey darling
  princess prince queen king angel angels heaven jesus christ jesuschrist blessed family mother father sister brother mama papa
  sunshine sunflower rainbow butterfly flower flowers summer winter spring autumn sommer herbst fruhling
  january february march april may june july august september october november december
  januar februar marz mai juni juli oktober dezember
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
  football soccer baseball basketball hockey tennis golf fussball futbol liverpool chelsea arsenal barcelona realmadrid
  manchester manunited juventus bayern dortmund galatasaray fenerbahce besiktas cowboys yankees lakers steelers
  superman batman spiderman starwars pokemon naruto matrix startrek harrypotter jamesbond mickey mickeymouse minecraft fortnite
  dragon monkey tiger lion eagle falcon shadow panther wolf dolphin horse kitty kitten puppy bunny
  michael jennifer jessica ashley daniel charlie andrew matthew joshua thomas robert michelle anthony nicole
  hunter killer ninja soldier ranger warrior master trustno trustnoone whatever nothing something freedom
  computer samantha chocolate cookie banana orange pepper ginger cheese coffee
  metallica nirvana slipknot blink beatles
  mustang ferrari porsche mercedes corvette harley yamaha toyota honda chevy
  london paris berlin istanbul ankara madrid moscow newyork california america germany turkey turkiye england france
  correcthorsebatterystaple correct horse battery staple
  unknown private public security secure safety lucky happy smile money success power
  the and for you your this that have not
`
  .trim()
  .split(/\s+/);

/** Neighbouring keys, as fingers walk them; also read backwards. */
export const keyRows: readonly string[] = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '147258369',
  '159753',
  '789456123',
  'abcdefghijklmnopqrstuvwxyz',
];
