/**
 * Words people use for things that the artwork's own labels do not have. One line a drawing: the emoji (or `~name`
 * for a drawing of our own, see engine/art), then its words. A phrase of several words wins over its parts.
 */

/** Other names of the very thing. */
export const SAME = `
🐕 dog, puppy, pup, doggy, doggo, hound, pooch
🐩 poodle
🐈 cat, kitten, kitty, tomcat, tabby, ginger cat, orange cat
🐈‍⬛ black cat, panther
🐎 horse, pony, stallion, mare, foal, mustang
🐇 rabbit, bunny, hare, easter bunny
🐁 mouse, mice
🐄 cow, cattle, calf
🐂 bull, ox
🐖 pig, piglet, hog
🐑 sheep, lamb, ewe
🐏 ram
🐐 goat
🐒 monkey, ape, chimp, chimpanzee
🐅 tiger
🐆 leopard, cheetah, jaguar
🐘 elephant
🐪 camel, dromedary
🐫 bactrian camel
🦙 llama, alpaca
🦏 rhinoceros, rhino
🦛 hippopotamus, hippo
🐿️ squirrel, chipmunk
🐻‍❄️ polar bear, white bear
🐻 bear, grizzly, brown bear, bear cub
🐼 panda, panda bear
🐨 koala, koala bear
🐸 frog, toad, tree frog
🐓 rooster, cockerel, chicken, hen
🐔 chicken face
🐣 hatching chick, hatchling
🐥 chick, baby chick, duckling
🐦 bird, songbird, bluebird, robin, sparrow
🐦‍⬛ raven, crow, blackbird, black bird
🐧 penguin
🕊️ dove, pigeon
🦅 eagle, hawk, falcon
🦉 owl
🦢 swan
🪿 goose, geese
🐊 crocodile, alligator, croc
🐢 turtle, tortoise, sea turtle
🐍 snake, serpent, cobra, python, viper
🐉 dragon, drake, wyvern
🐲 dragon face, dragon head
🦕 brontosaurus, sauropod, diplodocus, dinosaur, long-neck dinosaur, brachiosaurus
🦖 t-rex, trex, t rex, tyrannosaurus, tyrannosaurus rex, tyrannosaur
🐋 whale, blue whale, humpback
🐬 dolphin, porpoise
🦭 seal, sea lion
🐟 fish
🐠 tropical fish, clownfish, angelfish, goldfish
🐡 blowfish, pufferfish, puffer fish
🦈 shark
🐙 octopus, kraken
🐚 shell, seashell, conch, sea shell
🪸 coral
🪼 jellyfish
🐝 bee, honeybee, bumblebee, honey bee, bumble bee
🐞 ladybug, ladybird
🦋 butterfly
🐛 caterpillar, bug
🪲 beetle
🦗 cricket, grasshopper
🕷️ spider, tarantula
🕸️ spider web, cobweb, spiderweb, web
🪱 worm, earthworm
🐌 snail
🦠 microbe, virus, bacteria, germ
🐾 paw prints, paw, pawprint, paws
🐦‍🔥 phoenix, firebird
💐 bouquet, bunch of flowers, flower bouquet
🌸 cherry blossom, sakura
🌼 flower, blossom, daisy, chamomile
🌻 sunflower
🌷 tulip
🌹 rose
🌺 hibiscus
🪷 lotus, lotus flower, water lily, waterlily
🪻 hyacinth, lavender, lupine, bluebell
🌱 seedling, sprout, plant
🪴 potted plant, houseplant, house plant, pot plant, fern
🌲 evergreen tree, pine, pine tree, fir, fir tree, evergreen, spruce, conifer
🌳 tree, deciduous tree, apple tree, big tree
🌴 palm tree, palm, coconut tree
🌵 cactus, cacti, succulent, saguaro
🌾 wheat, rice plant, grain, barley
🌿 herb, fern leaf, mint, basil
☘️ shamrock, clover
🍁 maple leaf, autumn leaf
🍂 fallen leaf, fallen leaves, autumn leaves, leaves
🍃 leaf
🍄 mushroom, toadstool, fungus, fly agaric
🪾 dead tree, bare tree, leafless tree
🪺 nest, bird nest
🪨 rock, stone, boulder
🪵 log, wood log, firewood, tree trunk
🍎 apple, red apple
🍏 green apple
🍊 orange, tangerine, mandarin, clementine
🍋 lemon
🍋‍🟩 lime
🍇 grapes, grape, bunch of grapes
🍉 watermelon
🍓 strawberry
🍒 cherry, cherries
🍑 peach
🍐 pear
🍍 pineapple
🥥 coconut
🥝 kiwi fruit
🥑 avocado
🍆 eggplant, aubergine
🥔 potato
🥕 carrot
🌽 corn, maize, ear of corn
🌶️ chili, hot pepper, chili pepper, chilli
🫑 bell pepper, pepper, paprika
🥒 cucumber
🥬 lettuce, cabbage, leafy green
🧄 garlic
🧅 onion
🥜 peanut, peanuts
🫘 beans
🌰 chestnut, acorn
🎃 pumpkin, jack-o-lantern, jack o lantern, halloween pumpkin
🍞 bread, loaf, loaf of bread, toast
🥐 croissant
🥖 baguette
🥨 pretzel
🥞 pancake, pancakes
🧇 waffle, waffles
🧀 cheese
🍔 burger, hamburger, cheeseburger
🍟 fries, french fries, chips
🍕 pizza, pizza slice, slice of pizza
🌭 hot dog, hotdog
🥪 sandwich
🌮 taco, tacos
🌯 burrito
🥚 egg
🍳 fried egg, frying pan, pan
🥘 paella
🍲 stew, soup, pot of food, casserole
🥗 salad
🍿 popcorn
🍜 ramen, noodles, noodle soup, bowl of ramen, bowl of noodles, pho, udon
🍝 spaghetti, pasta
🍣 sushi, nigiri
🍙 rice ball, onigiri
🍚 bowl of rice
🍛 curry
🍡 dango
🥟 dumpling, dumplings, gyoza
🍱 bento, bento box
🍦 ice cream cone, soft serve, ice cream
🍨 bowl of ice cream, sundae
🍧 shaved ice
🍩 donut, doughnut
🍪 cookie, biscuit
🎂 birthday cake, cake
🍰 slice of cake, shortcake, piece of cake, cheesecake
🧁 cupcake, muffin
🥧 pie, apple pie
🍫 chocolate, chocolate bar
🍬 candy, sweet
🍭 lollipop
🍮 pudding, custard, flan
🍯 honey, honey pot, jar of honey, honey jar
🥛 milk, glass of milk
☕ coffee, cup of coffee, coffee cup, cup, mug, espresso, hot chocolate, cocoa, cappuccino, latte
🫖 teapot, tea pot
🍵 tea, cup of tea, teacup, green tea, matcha
🍶 sake
🍾 champagne, champagne bottle
🍷 wine, glass of wine, wine glass, red wine
🍸 cocktail, martini
🍹 tropical drink, pina colada
🍺 beer, mug of beer, beer mug
🥤 soda, soft drink
🧋 bubble tea, boba, boba tea
🧊 ice cube
🥄 spoon
🍴 fork, fork and knife, cutlery
🔪 knife, kitchen knife
🏺 amphora, vase, urn
🫙 jar
🌍 earth, globe, world, planet earth
🗺️ map, world map, treasure map
🧭 compass
🌋 volcano
🏕️ camping, campsite, camp
🏝️ island, desert island, tropical island
🏛️ temple, greek temple, parthenon, classical building, museum, courthouse
🛖 hut, cabin, shack
🏘️ houses, village, neighborhood, neighbourhood
🏚️ haunted house, abandoned house, derelict house, ruin
🏠 house, home, cottage
🏡 house with garden, country house, farmhouse
🏢 office, office building, apartment building, building, tower block
🏪 shop, store, convenience store, grocery
🏫 school
🏭 factory
🏯 japanese castle, pagoda
🏰 castle, fortress, palace, fairytale castle, fairy tale castle
🗼 tokyo tower, eiffel tower, tower
🗽 statue of liberty
⛪ church, chapel, cathedral
🕌 mosque
🛕 hindu temple
⛩️ shrine, torii, torii gate
⛲ fountain
⛺ tent
🎠 carousel, merry-go-round, merry go round, carousel horse
🎡 ferris wheel
🎢 roller coaster, rollercoaster
🎪 circus, circus tent, big top
🚂 steam train, locomotive, steam engine, train
🚄 high-speed train, bullet train, fast train
🚋 tram, streetcar, trolley
🚌 bus
🚑 ambulance
🚒 fire engine, fire truck, firetruck
🚓 police car
🚕 taxi, cab
🚗 car, automobile
🚙 jeep, suv
🛻 pickup, pickup truck
🚚 truck, delivery truck
🚛 lorry
🚜 tractor
🏎️ race car, racing car, formula one, sports car, sportscar
🏍️ motorcycle, motorbike
🛵 scooter, moped, vespa, motor scooter
🚲 bicycle, bike, cycle
🛴 kick scooter
🛹 skateboard
🛼 roller skate
⚓ anchor
🛟 life ring, lifebuoy
⛵ sailboat, sailing boat, yacht, sail boat, boat, dinghy
🛶 canoe, kayak, rowboat
🚤 speedboat
🚢 ship, cruise ship, ocean liner
⛴️ ferry
✈️ airplane, plane, aeroplane, jet, aircraft
🛩️ small airplane, propeller plane, biplane
🪂 parachute
🚁 helicopter, chopper
🚀 rocket, spaceship, spacecraft, rocket ship, space ship, space rocket, starship
🛸 ufo, flying saucer
🛰️ satellite
⌛ hourglass, sand timer
⏳ sandglass
⌚ wristwatch, watch
⏰ alarm clock, clock
🕰️ mantel clock, antique clock, old clock
🪐 saturn, ringed planet, planet
⭐ star, gold star
☄️ comet, meteor, asteroid
☂️ umbrella, parasol
⛱️ beach umbrella
🌊 wave, tsunami, tidal wave, big wave, great wave
⛄ snowman
❄️ snowflake
🔥 fire, flame, flames, bonfire
💧 water drop, droplet, raindrop, drop
⚡ lightning bolt, thunderbolt, bolt
🌪️ tornado, twister
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
🪽 wing, wings
🪶 feather
👻 ghost, spirit, phantom, spectre
👽 alien face, extraterrestrial
👾 alien monster, space invader, pixel monster
💀 skull
☠️ skull and crossbones
🏴‍☠️ pirate flag, jolly roger
🏁 checkered flag, chequered flag
🤡 clown
👹 ogre, oni
👺 goblin, tengu
💩 poop
❤️ heart, love, red heart
💔 broken heart
💘 heart with arrow
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
🩰 ballet shoes
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
☮️ peace sign, peace symbol
☯️ yin yang
♻️ recycling
⚜️ fleur-de-lis, fleur de lis
🔱 trident
⚛️ atom
♾️ infinity
✨ sparkles, sparkle, glitter
🦚 peacock
🦩 flamingo
🦜 parrot, macaw
🦆 duck, mallard
🦃 turkey
🦔 hedgehog, porcupine
🦇 bat
🦝 raccoon
🦫 beaver
🦦 otter, sea otter
🦥 sloth
🦌 deer, stag, reindeer, doe, buck, elk
🫎 moose
🫏 donkey, mule
🦓 zebra
🦒 giraffe
🦬 bison, buffalo
🐃 water buffalo
🐗 boar, wild boar
🐀 rat
🐹 hamster, guinea pig, gerbil
🐺 wolf
🦊 fox
🦁 lion
🦄 unicorn
🦨 skunk
🦘 kangaroo, wallaby
🦡 badger
🦣 mammoth
🦍 gorilla
🦧 orangutan
🦀 crab
🦞 lobster
🦐 shrimp, prawn
🦑 squid
🦂 scorpion
🐜 ant
🪰 housefly
🍈 melon, cantaloupe, honeydew
🥩 steak
🥣 porridge, cereal, oatmeal, bowl
🫜 beet, beetroot, radish, turnip
🫓 naan, flatbread
🥃 whiskey, whisky, bourbon
🍽️ plate, dinner plate
🫐 blueberry, blueberries
🥿 slipper, slippers
👛 purse, wallet
🥏 frisbee
📿 prayer beads, rosary
🏗️ crane
🧱 bricks, brick, brick wall
🚇 subway, metro
🛞 wheel, tire, tyre
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
🏟️ stadium, arena
🏦 bank building
🏨 hotel
🏥 hospital
🎏 koinobori
🎐 wind chime
💈 barber pole
🪇 maracas
🪀 yo-yo, yoyo
🥌 curling stone
🤿 diving mask, snorkel
🧂 salt
🧈 butter
🥓 bacon
🍖 meat
🍗 chicken leg, drumstick
🍤 fried shrimp, tempura
🥮 mooncake
🥠 fortune cookie
🗞️ newspaper
~robot robot, android, droid, automaton, cyborg, mech
~astronaut astronaut, cosmonaut, spaceman, space explorer, spacewoman
~lighthouse lighthouse, light house
~windmill windmill, dutch windmill
~hot-air-balloon hot air balloon, air balloon, hot-air balloon
~campfire campfire, camp fire
~igloo igloo
~lizard lizard, gecko, salamander, newt
~pirate-ship pirate ship, galleon, tall ship, sailing ship, caravel, frigate
~pot pot, flower pot, clay pot, flowerpot, plant pot
~alien alien, martian
~knight knight, paladin, knight in armor, knight in armour
~lamp-post lamp post, street lamp, streetlight, lamppost, street light
~submarine submarine, sub
`;

/** Kinds of the thing that are drawn as the thing itself; shown to the maker as "corgi (dog)". */
export const KIN = `
🐕 golden retriever, labrador, labrador retriever, husky, corgi, beagle, dachshund, terrier, german shepherd, border collie, bulldog, pug, shiba, shiba inu, dalmatian, chihuahua, rottweiler, greyhound, spaniel, retriever
🐈 siamese, siamese cat, persian cat, maine coon, calico
🐎 racehorse
🐦 finch, hummingbird, kingfisher, canary, swallow, woodpecker, nightingale
🐟 salmon, trout, tuna, carp, cod, koi, koi fish
🦖 velociraptor, raptor, allosaurus
🦕 triceratops, stegosaurus
🌼 buttercup, marigold, dandelion, anemone, poppy, peony, orchid, wildflower, iris
🌳 oak, oak tree, maple tree, birch, willow, bonsai, bonsai tree, chestnut tree, beech, elm, cherry tree, olive tree
🌲 redwood, cedar, cypress, larch
⛪ abbey, monastery, basilica
🏰 citadel, keep
🏠 townhouse, mansion, villa, chalet, lodge, bungalow
🏪 bakery, coffee shop, cafe, bookshop, restaurant, flower shop, bookstore
🚗 sedan, convertible, hatchback, limousine, beetle car
🚚 van, camper, camper van, food truck
🎸 ukulele, lute, bass guitar, mandolin
🎻 viola, double bass
🍵 chai, herbal tea
🍺 ale, stout, lager
🍲 chili con carne, goulash
⛵ sloop, catamaran, fishing boat, schooner
🧔 lumberjack
🤠 cowboy, cowgirl
👴 fisherman, old fisherman
🧑 barista, waiter, merchant, tailor, librarian
🥷 samurai, assassin
`;
