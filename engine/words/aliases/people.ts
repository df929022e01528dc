/** People, fantasy figures, faces and hands. Other names of the very thing; see index.ts for how a line reads. */
export const PEOPLE = `
👻 ghost, spirit, phantom, spectre
👽 alien face, extraterrestrial
👾 alien monster, space invader, pixel monster
💀 skull
☠️ skull and crossbones
🤡 clown
👹 ogre, oni
👺 goblin, tengu
💩 poop
😀 smiley, happy face, smile, smiley face, emoji
😎 cool face
🧙‍♂️ wizard, sorcerer, mage, warlock, merlin, magician
🧙‍♀️ witch, sorceress, enchantress
🧚‍♀️ fairy, pixie, tinkerbell
🧜‍♀️ mermaid, siren
🧜‍♂️ merman, triton
🧞 genie, djinn
🧛 vampire, dracula
🧝 elf
🧟 zombie, undead
🧌 troll
🫈 bigfoot, yeti, sasquatch, hairy creature
🦸 superhero, superman, hero
🥷 ninja
🤴 prince
🫅 king, monarch
👸 princess, queen
🎅 santa, santa claus, father christmas
👼 angel, cherub
🕵️ detective, spy, sherlock
👮 policeman, police officer, cop, policewoman
🧑‍🚒 firefighter, fireman
👷 construction worker, builder
🧑‍🍳 chef, cook, baker
🧑‍🌾 farmer, gardener
🧑‍🔬 scientist
🧑‍🎨 artist, painter
🧑‍🏫 teacher
🧑‍⚕️ doctor, nurse
🧑‍✈️ pilot
🧑‍🎓 student, graduate
🧑‍🔧 mechanic
🧑‍💻 programmer, developer, coder
🧑‍🎤 rock star, singer, rockstar
💂 royal guard, guardsman, guard
👰 bride
🤵 groom
👶 baby, infant
🧒 child, kid
👦 boy, son
👧 girl, daughter
🧍‍♂️ man, guy, gentleman
🧍‍♀️ woman, lady
🧍 person, human, figure
👴 grandfather, grandpa, old man, elderly man
👵 grandmother, grandma, old woman, granny, elderly woman
👫 couple, lovers
🚶 walker, hiker, wanderer, traveler, traveller, pedestrian
🏃 runner, jogger
💃 dancer, flamenco dancer, dancing woman
🕺 disco dancer, dancing man
🧑‍🩰 ballerina, ballet dancer
🏄 surfer
🏊 swimmer
🚣 rower
🚴 cyclist, biker
⛷️ skier
🏂 snowboarder
🏇 jockey, horse rider, horseback rider, horseman, rider
🧗 climber, rock climber
🧘 yogi, meditating person, monk, buddha, meditation, yoga
🏋️ weightlifter
⛹️ basketball player
🧠 brain
👁️ eye
👀 eyes
👂 ear
👃 nose
👄 mouth, lips
🦷 tooth
🦴 bone
👣 footprints
✋ hand
👍 thumbs up
✊ fist
🤝 handshake
~robot robot, android, droid, automaton, cyborg, mech
~astronaut astronaut, cosmonaut, spaceman, space explorer, spacewoman
~alien alien, martian
~knight knight, paladin, knight in armor, knight in armour
`;
