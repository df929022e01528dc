/** Everything one can hold, wear, play or own. Other names of the very thing; see index.ts for how a line reads. */
export const THINGS = `
🎃 pumpkin, jack-o-lantern, jack o lantern, halloween pumpkin
🎄 christmas tree, xmas tree
🎆 fireworks, firework
🎈 balloon
🎁 gift, present, gift box
🎀 bow ribbon, ribbon bow
🏆 trophy, cup trophy, award
🥇 gold medal, medal
⚽ soccer ball, football, ball
🏀 basketball
🏈 american football
⚾ baseball
🎾 tennis ball
🏐 volleyball
🎳 bowling
🥊 boxing glove
⛳ golf
🎣 fishing rod, fishing pole
🎿 skis
🛷 sled, sledge, sleigh
🎯 target, bullseye, dartboard
🪁 kite
🔮 crystal ball
🪄 magic wand, wand
🎮 game controller, video game, gamepad, controller
🕹️ joystick, arcade
🎲 dice, die
🧩 puzzle, jigsaw, puzzle piece
🧸 teddy bear, teddy, plush bear, stuffed bear
🪅 pinata
🪩 disco ball, mirror ball
🪆 matryoshka, nesting doll, nesting dolls
♟️ chess pawn, pawn, chess piece, chess
🃏 joker
🎭 theater masks, theatre, theater, drama masks
🎨 palette, artist palette, paint palette
🧶 yarn, ball of yarn, wool
🧵 thread, spool
👓 glasses, eyeglasses, spectacles
🕶️ sunglasses
👔 tie, necktie
👕 t-shirt, tshirt, shirt
👖 jeans, trousers
🧣 scarf
🧤 gloves, mittens
🧥 coat, jacket
🧦 socks
👗 dress
👘 kimono
👜 handbag, bag
🎒 backpack, rucksack, schoolbag
👟 sneaker, sneakers, running shoe, trainers, shoe, shoes
🥾 boot, boots, hiking boot
👠 high heel, high heels, stiletto
👑 crown, tiara
👒 sun hat, straw hat
🎩 top hat, hat
🎓 graduation cap, mortarboard
🧢 cap, baseball cap
🪖 helmet
💄 lipstick
💍 ring, wedding ring, diamond ring, engagement ring
💎 gem, diamond, jewel, crystal, gemstone
📯 horn, post horn
🔔 bell
🎵 music note, musical note, note
🎶 music, musical notes, music notes, melody
🎙️ studio microphone
🎤 microphone, mic
🎧 headphones, headset
📻 radio
🎷 saxophone, sax
🎺 trumpet
🪗 accordion
🎸 guitar, electric guitar
🎹 piano, keyboard piano, grand piano, musical keyboard
🎻 violin, fiddle, cello
🪕 banjo
🥁 drum, drums, snare
🪘 bongo, conga
🪈 flute
🪉 harp
📱 phone, smartphone, cell phone, mobile phone
☎️ telephone, rotary phone, old phone
🔋 battery
🔌 plug
💻 laptop, notebook computer
🖥️ computer, desktop, monitor, pc
⌨️ keyboard
💾 floppy disk
📀 vinyl, record, vinyl record
📽️ film projector, projector
🎬 clapperboard, film, movie, cinema
📺 television, tv
📷 camera
🔍 magnifying glass, loupe
🕯️ candle
💡 light bulb, lightbulb, bulb, idea, lamp
🔦 flashlight, torch
🏮 lantern, paper lantern
📖 open book, book
📕 closed book, novel
📚 stack of books, books, pile of books
📜 scroll, parchment
🪙 coin
💰 money bag, money, sack of gold
🪎 treasure chest, treasure, chest
✉️ letter, envelope, mail
📦 box, package, parcel, cardboard box
📮 postbox
📫 mailbox, letterbox
✏️ pencil
✒️ nib, quill
🖌️ paintbrush, paint brush
🖍️ crayon
💼 briefcase, suitcase
🧳 luggage, travel bag
📅 calendar
📎 paperclip
✂️ scissors
🔒 lock, padlock
🔑 key
🗝️ old key, skeleton key
🔨 hammer
🪓 axe, hatchet
⛏️ pickaxe
🗡️ sword, dagger, blade
⚔️ swords, crossed swords
💣 bomb
🏹 bow and arrow, bow
🛡️ shield
🔧 wrench, spanner
🪛 screwdriver
🔩 bolt and nut, screw
⚙️ gear, cog, cogwheel, gears
🧲 magnet
🪜 ladder
⚗️ alembic, potion, flask
🧪 test tube
🧬 dna
🔬 microscope
🔭 telescope
📡 satellite dish, antenna
💊 pill
🚪 door
🪞 mirror
🪟 window
🛏️ bed
🛋️ sofa, couch
🪑 chair
🛁 bathtub, bath
🧹 broom, broomstick
🧺 basket, picnic basket
🪣 bucket, pail
🫧 bubbles, soap bubbles
🛒 shopping cart
⚰️ coffin
🪦 gravestone, tombstone, headstone, grave
🗿 moai, easter island statue, stone head
🏴‍☠️ pirate flag, jolly roger
🏁 checkered flag, chequered flag
❤️ heart, love, red heart
💔 broken heart
💘 heart with arrow
🩰 ballet shoes
☮️ peace sign, peace symbol
☯️ yin yang
♻️ recycling
⚜️ fleur-de-lis, fleur de lis
🔱 trident
⚛️ atom
♾️ infinity
✨ sparkles, sparkle, glitter
👡 sandal, sandals
🥿 slipper, slippers
👛 purse, wallet
🥏 frisbee
📿 prayer beads, rosary
🧨 dynamite, firecracker
🔫 water pistol
🎰 slot machine
🪢 knot, rope
🖨️ printer
🗑️ trash can, bin, dustbin
🪚 saw
🚽 toilet
🧷 safety pin
🧯 fire extinguisher
🪬 hamsa
🪧 placard
🕎 menorah
🏳️‍🌈 rainbow flag
🏳️ white flag
🚩 flag, red flag
🪃 boomerang
🧮 abacus
🎏 koinobori
🎐 wind chime
🪇 maracas
🪀 yo-yo, yoyo
🥌 curling stone
🤿 diving mask, snorkel
🗞️ newspaper
~lighthouse lighthouse, light house
~windmill windmill, dutch windmill
~hot-air-balloon hot air balloon, air balloon, hot-air balloon
~campfire campfire, camp fire
~igloo igloo
~shop shop, store, storefront, little shop
~bench bench, park bench
~bridge bridge, stone bridge, footbridge
~pyramid pyramid, pyramids
~lizard lizard, gecko, salamander, newt
~pirate-ship pirate ship, galleon, tall ship, sailing ship, caravel, frigate
~pot pot, flower pot, clay pot, flowerpot, plant pot
~lamp-post lamp post, street lamp, streetlight, lamppost, street light
~submarine submarine, sub
~fence fence, picket fence, wooden fence, garden fence
~lily-pad lily pad, lilypad, waterlily leaf
~typewriter typewriter, old typewriter
~cabin cabin, log cabin, wooden cabin, hunting lodge
~wizard-hat wizard hat, witch hat, pointy hat, wizard's hat, magic hat
~santa-hat santa hat, christmas hat
~cowboy-hat cowboy hat, stetson
~party-hat party hat, birthday hat, cone hat
~bonsai bonsai, bonsai tree
~gold pile of gold, heap of gold, gold pile, gold coins, pile of coins, hoard
~eiffel-tower eiffel tower
`;
