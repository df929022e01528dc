/** Animals and plants. Other names of the very thing; see index.ts for how a line reads. */
export const NATURE = `
🐕 dog, puppy, pup, doggy, doggo, hound, pooch
🐩 poodle
🐈 cat, kitten, kitty, tomcat, tabby, ginger cat, orange cat
🐈‍⬛ black cat, panther
🐎 horse, pony, stallion, mare, foal, mustang
🐇 rabbit, bunny, hare, easter bunny
🐁 mouse
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
🪿 goose
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
🐝 bee, queen bee, honeybee, bumblebee, honey bee, bumble bee
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
🌵 cactus, succulent, saguaro
🌾 wheat, rice plant, grain, barley
🌿 herb, fern leaf, mint, basil
☘️ shamrock, clover
🍁 maple leaf, autumn leaf
🍂 fallen leaf, fallen leaves, autumn leaves, leaves
🍃 leaf
🍄 mushroom, toadstool, fungus, fly agaric
🪾 dead tree, bare tree, leafless tree
🪺 nest, bird nest
🪽 wing, wings
🪶 feather
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
`;
