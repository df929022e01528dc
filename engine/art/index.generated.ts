// Written by scripts/art.ts from @iconify-json/noto, emojibase-data and WordNet; do not edit.
export const ART_INDEX = `
1f600	face-smiling	grinning face	3 4 61 60	4	32	d6aa38	smiley,happy face,smile,smiley face,emoji,grinning face	
1f603	face-smiling	grinning face with big eyes	3 4 61 60	4	32	d1a536	grinning face with big eyes	
1f604	face-smiling	grinning face with smiling eyes	3 4 61 60	4	32	d5a937	grinning face with smiling eyes	
1f601	face-smiling	beaming face with smiling eyes	3 4 61 60	4	32	deb74f	beaming face with smiling eyes	
1f606	face-smiling	grinning squinting face	3 4 61 60	4	32	cfa436	grinning squinting face	
1f605	face-smiling	grinning face with sweat	3 4 61 60	4	33	cdaa4a	grinning face with sweat	
1f923	face-smiling	rolling on the floor laughing	2 2 61 61	2	33	bba660	rolling on the floor laughing	
1f602	face-smiling	face with tears of joy	0 4 64 60	4	32	c5a854	face with tears of joy	
1f642	face-smiling	slightly smiling face	3 4 61 60	4	32	e7bb29	slightly smiling face	
1f643	face-smiling	upside-down face	3 4 61 60	4	32	e7bb29	upside-down face	
1fae0	face-smiling	melting face	2 5 62 59	5	30	dfad26	melting face	
1f609	face-smiling	winking face	3 4 61 60	4	32	deb227	winking face	
1f60a	face-smiling	smiling face with smiling eyes	3 4 61 60	4	32	e5b12a	smiling face with smiling eyes	
1f607	face-smiling	smiling face with halo	2 4 62 61	4	32	d4bc5c	smiling face with halo	
1f970	face-affection	smiling face with hearts	0 1 64 63	4	53	e49331	smiling face with hearts	
1f60d	face-affection	smiling face with heart-eyes	3 4 61 60	4	32	e7992f	smiling face with heart-eyes	
1f929	face-affection	star-struck	3 4 61 60	4	32	df973b		
1f618	face-affection	face blowing a kiss	2 4 61 60	4	32	e4ad2b	face blowing a kiss	
1f617	face-affection	kissing face	3 4 61 60	4	32	e7bb29	kissing face	
263a	face-affection	smiling face	3 4 61 60	4	32	e5b12a	smiling face	
1f61a	face-affection	kissing face with closed eyes	3 4 61 60	4	32	e5b12b	kissing face with closed eyes	
1f619	face-affection	kissing face with smiling eyes	3 4 61 60	4	32	e7bb29	kissing face with smiling eyes	
1f972	face-affection	smiling face with tear	3 4 61 60	4	32	dfbb43	smiling face with tear	
1f914	face-hand	thinking face	3 3 61 62	3	32	e39d2a	thinking face	
1f634	face-sleepy	sleeping face	3 3 62 61	5	43	dcb647	sleeping face	
1f92f	face-unwell	exploding head	1 1 63 62	1	36	ccc19c	exploding head	
1f920	face-hat	cowboy hat face	1 1 63 63	1	32	a67d40	cowboy hat face	cowboy,cowgirl
1f973	face-hat	partying face	3 0 62 63	6	60	dba450	partying face	
1f978	face-hat	disguised face	1 4 63 60	4	32	a19361	disguised face	
1f60e	face-glasses	smiling face with sunglasses	2 4 62 60	4	32	a5801f	cool face,smiling face with sunglasses	
1f913	face-glasses	nerd face	2 4 62 60	4	32	b78f31	nerd face	
1f9d0	face-glasses	face with monocle	3 4 61 60	4	32	d7b03c	face with monocle	
1f62e	face-concerned	face with open mouth	3 4 61 60	4	32	dbb027	face with open mouth	
1f622	face-concerned	crying face	3 4 61 60	4	32	d7b84d	crying face	
1f62d	face-concerned	loudly crying face	3 3 61 63	3	32	bdb574	loudly crying face	
1f631	face-concerned	face screaming in fear	4 2 60 62	2	32	baa784	face screaming in fear	
1f624	face-negative	face with steam from nose	1 4 63 60	4	32	ddc168	face with steam from nose	
1f621	face-negative	enraged face	3 4 61 60	4	32	e28223	enraged face	
1f620	face-negative	angry face	3 4 61 60	4	32	e4b828	angry face	
1f608	face-negative	smiling face with horns	2 4 62 60	9	32	af47ae	smiling face with horns	
1f47f	face-negative	angry face with horns	2 4 62 60	9	32	af47ae	angry face with horns	
1f480	face-negative	skull	7 2 57 62	2	32	c0c8cb	skull	skeleton
2620	face-negative	skull and crossbones	2 2 62 62	11	32	bbc9cf	skull and crossbones	
1f4a9	face-costume	pile of poo	2 2 62 60	2	29	936a58	poop,pile of poo	
1f921	face-costume	clown face	1 2 63 62	6	32	dfa29a	clown,clown face	
1f479	face-costume	ogre	1 2 63 63	2	31	9a5b4c	ogre,oni	
1f47a	face-costume	goblin	4 2 63 62	2	28	b9493a	goblin,tengu	
1f47b	face-costume	ghost	0 0 64 64	0	33	d0bfbf	ghost,spirit,phantom,spectre	
1f47d	face-costume	alien	2 1 60 62	1	31	8c8f8c	alien face,extraterrestrial	
1f47e	face-costume	alien monster	1 5 62 59	5	32	9d61ab	alien monster,space invader,pixel monster	
1f916	face-costume	robot	2 2 62 62	2	32	a19a9f		
1f63a	cat-face	grinning cat	0 4 64 59	12	32	d9a43e	grinning cat	
1f638	cat-face	grinning cat with smiling eyes	1 4 63 59	12	32	d0a042	grinning cat with smiling eyes	
1f639	cat-face	cat with tears of joy	1 4 63 59	12	32	c4a158	cat with tears of joy	
1f63b	cat-face	smiling cat with heart-eyes	1 4 63 59	12	32	e39043	smiling cat with heart-eyes	
1f63c	cat-face	cat with wry smile	0 4 64 59	12	32	dca73c	cat with wry smile	
1f63d	cat-face	kissing cat	1 4 63 59	12	32	e2a841	kissing cat	
1f640	cat-face	weary cat	1 2 63 62	9	32	df9e41	weary cat	
1f63f	cat-face	crying cat	1 6 63 59	13	32	d6a94c	crying cat	
1f63e	cat-face	pouting cat	1 4 63 59	13	32	dca32a	pouting cat	
1f648	monkey-face	see-no-evil monkey	1 9 63 58	9	32	bd8a5b	see-no-evil monkey	
1f649	monkey-face	hear-no-evil monkey	0 9 64 56	9	32	c08f5f	hear-no-evil monkey	
1f64a	monkey-face	speak-no-evil monkey	4 9 60 59	9	32	bb8f61	speak-no-evil monkey	
1f48c	heart	love letter	2 12 62 53	12	32	dcced4	love letter	
1f498	heart	heart with arrow	2 2 62 62	10	7	e86880	heart with arrow	
1f49d	heart	heart with ribbon	1 4 63 60	5	32	f0867b	heart with ribbon	
1f496	heart	sparkling heart	2 2 62 60	5	34	ec6a86	sparkling heart	
1f497	heart	growing heart	2 4 62 60	5	32	a62455	growing heart	
1f493	heart	beating heart	0 4 64 62	14	32	dc5086	beating heart	
1f49e	heart	revolving hearts	1 2 63 62	2	46	dd618f	revolving hearts	
1f495	heart	two hearts	2 2 62 62	5	54	e6518c	two hearts	
1f49f	heart	heart decoration	2 2 62 62	2	32	c384cf	heart decoration	
2763	heart	heart exclamation	7 2 57 62	2	32	e84439	heart exclamation	
1f494	heart	broken heart	2 4 62 58	5	32	e74439	broken heart	
2764-200d-1f525	heart	heart on fire	6 2 58 62	2	35	e97524	heart on fire	
2764-200d-1fa79	heart	mending heart	2 4 62 60	5	32	eb8c80	mending heart	
2764	heart	red heart	2 4 62 60	5	32	eb453a	heart,love,red heart	
1fa77	heart	pink heart	2 4 62 60	5	32	fa8fb9	pink heart	
1f9e1	heart	orange heart	2 4 62 60	5	32	f9940c	orange heart	
1f49b	heart	yellow heart	2 4 62 60	5	32	f9c632	yellow heart	
1f49a	heart	green heart	2 4 62 60	5	32	7aaf44	green heart	
1f499	heart	blue heart	2 4 62 60	5	32	1d71c9	blue heart	
1fa75	heart	light blue heart	2 4 62 60	5	32	61caf7	light blue heart	
1f49c	heart	purple heart	2 4 62 60	5	32	a647b8	purple heart	
1f90e	heart	brown heart	2 4 62 60	5	32	b26b53	brown heart	
1f5a4	heart	black heart	2 4 62 60	5	32	464646	black heart	
1fa76	heart	grey heart	2 4 62 60	5	32	8c8c8c	grey heart	
1f90d	heart	white heart	2 4 62 60	5	32	d9d9d9	white heart	
1f48b	emotion	kiss mark	3 3 61 61	3	42	db3733	kiss mark	
1f4a5	emotion	collision	2 2 62 62	2	34	f19740	collision	
1f4ab	emotion	dizzy	2 2 62 62	4	16	e0b222	dizzy	
1f4a6	emotion	sweat droplets	3 2 61 62	2	39	54bded	sweat droplets	
1f4a8	emotion	dashing away	1 5 62 59	5	39	b1d6e9	dashing away	
1f4ac	emotion	speech balloon	0 2 64 63	2	32	adaeae	speech balloon	
1f4ad	emotion	thought balloon	0 0 64 64	0	34	b0b0b0	thought balloon	
1f4a4	emotion	zzz	2 8 62 56	8	34	1561b3	zzz	
1f44b	hand-fingers-open	waving hand	4 3 57 60	5	39	e5b036	waving hand	
1f91a	hand-fingers-open	raised back of hand	5 3 50 61	3	32	efb522	raised back of hand	
1f590	hand-fingers-open	hand with fingers splayed	8 2 60 62	2	32	efb422	hand with fingers splayed	
270b	hand-fingers-open	raised hand	12 3 57 61	3	31	efb422	hand,raised hand	
1f596	hand-fingers-open	vulcan salute	10 2 61 62	2	36	f0b422	vulcan salute	
1faf1	hand-fingers-open	rightwards hand	3 8 61 53	8	30	f0b522	rightwards hand	
1faf2	hand-fingers-open	leftwards hand	3 8 61 53	8	34	f0b522	leftwards hand	
1faf3	hand-fingers-open	palm down hand	2 12 62 53	12	39	ecb121	palm down hand	
1faf4	hand-fingers-open	palm up hand	2 16 62 49	16	27	ebad1e	palm up hand	
1faf7	hand-fingers-open	leftwards pushing hand	16 4 58 60	4	24	eaa91d	leftwards pushing hand	
1faf8	hand-fingers-open	rightwards pushing hand	8 4 50 60	4	42	e9a81d	rightwards pushing hand	
1f44c	hand-fingers-partial	ok hand	14 3 49 62	3	32	e7aa21	ok hand	
1f90c	hand-fingers-partial	pinched fingers	8 4 55 61	4	40	eeb021	pinched fingers	
1f90f	hand-fingers-partial	pinching hand	5 9 61 58	9	27	edaf20	pinching hand	
270c	hand-fingers-partial	victory hand	13 2 51 62	2	35	ebac1f	victory hand	
1f91e	hand-fingers-partial	crossed fingers	13 3 50 62	3	39	ebaa1e	crossed fingers	
1faf0	hand-fingers-partial	hand with index finger and thumb crossed	13 2 51 61	2	28	f0b11e	hand with index finger and thumb crossed	
1f91f	hand-fingers-partial	love-you gesture	6 2 62 62	3	45	eeb120	love-you gesture	
1f918	hand-fingers-partial	sign of the horns	10 2 52 62	13	48	ecad20	sign of the horns	
1f919	hand-fingers-partial	call me hand	4 3 57 60	3	30	f0b320	call me hand	
1f448	hand-single-finger	backhand index pointing left	4 5 62 53	5	38	efb622	backhand index pointing left	
1f449	hand-single-finger	backhand index pointing right	4 5 62 53	5	28	f0b622	backhand index pointing right	
1f446	hand-single-finger	backhand index pointing up	6 3 54 61	3	26	f1b722	backhand index pointing up	
1f447	hand-single-finger	backhand index pointing down	10 4 58 61	4	25	f5ba23	backhand index pointing down	
261d	hand-single-finger	index pointing up	12 2 50 62	2	42	ebab1f	index pointing up	
1faf5	hand-single-finger	index pointing at the viewer	3 4 61 61	4	32	eeac1e	index pointing at the viewer	
1f44d	hand-fingers-closed	thumbs up	7 4 59 61	4	35	efb120	thumbs up	
1f44e	hand-fingers-closed	thumbs down	7 4 59 61	4	37	eeb020	thumbs down	
270a	hand-fingers-closed	raised fist	5 4 60 60	4	39	f0b020	fist,raised fist	
1f44a	hand-fingers-closed	oncoming fist	4 6 59 56	6	38	eeaf20	oncoming fist	
1f91b	hand-fingers-closed	left-facing fist	5 14 61 54	14	34	f0b320	left-facing fist	
1f91c	hand-fingers-closed	right-facing fist	3 14 59 54	14	30	f0b320	right-facing fist	
1f44f	hands	clapping hands	3 2 58 58	5	48	ecb337	clapping hands	
1f64c	hands	raising hands	4 3 60 58	3	32	e3ac2c	raising hands	
1faf6	hands	heart hands	1 10 63 51	10	32	ebae1e	heart hands	
1f450	hands	open hands	1 15 62 48	21	33	e7ab1f	open hands	
1f932	hands	palms up together	3 8 62 55	8	32	f1b622	palms up together	
1f91d	hands	handshake	3 11 62 53	15	38	f1b61b	handshake	
1f64f	hands	folded hands	6 4 58 62	4	32	c0a565	folded hands	
270d	hand-prop	writing hand	3 3 61 58	3	43	d5aa51	writing hand	
1f485	hand-prop	nail polish	3 4 60 61	10	52	c98645	nail polish	
1f933	hand-prop	selfie	4 3 55 61	3	44	d89549		
1f4aa	body-parts	flexed biceps	7 3 57 61	3	33	f2b41e	flexed biceps	
1f9be	body-parts	mechanical arm	2 3 62 62	3	29	98a2a7	mechanical arm	
1f9bf	body-parts	mechanical leg	13 2 55 62	2	44	8c9ba1	mechanical leg	
1f9b5	body-parts	leg	5 4 59 61	4	44	f0b11d	leg	
1f9b6	body-parts	foot	2 3 62 62	3	49	f2b520	foot	
1f442	body-parts	ear	14 5 51 60	5	32	e9a51c	ear	
1f9bb	body-parts	ear with hearing aid	7 3 56 62	3	30	cfa65c	ear with hearing aid	
1f443	body-parts	nose	12 3 52 61	3	32	f1b320	nose	
1f9e0	body-parts	brain	2 8 62 55	8	32	f39a98	brain	
1fac0	body-parts	anatomical heart	6 2 52 62	2	33	d6443d	anatomical heart	
1fac1	body-parts	lungs	2 4 62 58	4	32	f6ada3	lungs	
1f9b7	body-parts	tooth	10 3 54 62	3	32	d9e0e3	tooth	
1f9b4	body-parts	bone	2 2 63 63	2	45	e9d3b9	bone	
1f440	body-parts	eyes	2 9 62 55	10	33	c4c7c8	eyes	
1f441	body-parts	eye	2 11 62 53	11	32	9a8f88	eye	
1f445	body-parts	tongue	2 6 62 59	10	32	c85176	tongue	
1f444	body-parts	mouth	2 13 62 52	13	32	bd5578	mouth,lips	
1fae6	body-parts	biting lip	2 18 62 51	18	32	e16994	biting lip	
1f476	person	baby	15 1 49 63	1	32	b5bd9d	baby,infant	
1f9d2	person	child	15 1 49 63	1	31	a97d48	child,kid	
1f466	person	boy	15 1 49 63	1	32	7c8052	boy,son	
1f467	person	girl	15 1 49 63	1	32	bf7775	girl,daughter	
1f9d1	person	person	15 1 49 63	1	32	a7713a		barista,waiter,merchant,tailor,librarian
1f471	person	person: blond hair	12 1 52 63	1	32	d0913a	blond hair	
1f468	person	man	15 1 49 63	1	32	71746e		
1f9d4	person	person: beard	15 1 49 63	1	32	8c553d	beard	lumberjack
1f469	person	woman	15 1 49 63	1	32	b2694c		
1f9d1-200d-1f9b0	person	person: red hair	12 1 52 63	1	32	cc7631	red hair	
1f9d1-200d-1f9b1	person	person: curly hair	12 0 52 63	0	32	b07139	curly hair	
1f9d1-200d-1f9b3	person	person: white hair	12 1 52 63	1	32	ca9059	white hair	
1f9d1-200d-1f9b2	person	person: bald	12 3 52 63	3	32	c98538	bald	
1f9d3	person	older person	15 1 49 63	1	32	908e7d	older person	
1f474	person	old man	15 3 49 63	3	32	9f904c	grandfather,grandpa,old man,elderly man	fisherman,old fisherman
1f475	person	old woman	15 1 49 63	1	32	a78f9a	grandmother,grandma,old woman,granny,elderly woman	
1f9d1-200d-2695	person-role	health worker	12 1 52 63	1	32	afa696	doctor,nurse,health worker	
1f9d1-200d-1f393	person-role	student	12 1 52 63	1	32	554b3d	student,graduate	
1f9d1-200d-1f3eb	person-role	teacher	2 2 62 62	2	32	8d7651	teacher	
1f9d1-200d-2696	person-role	judge	12 1 52 63	1	28	6f604e	judge	
1f9d1-200d-1f33e	person-role	farmer	12 2 52 63	2	29	78868c	farmer,gardener	
1f9d1-200d-1f373	person-role	cook	12 1 52 63	1	31	baaf9d	chef,cook,baker	
1f9d1-200d-1f527	person-role	mechanic	12 1 52 63	1	28	586488	mechanic	
1f9d1-200d-1f4bc	person-role	office worker	12 1 52 63	1	32	95968e	office worker	
1f9d1-200d-1f52c	person-role	scientist	12 1 52 63	1	28	aba497	scientist	
1f9d1-200d-1f4bb	person-role	technologist	5 2 59 62	2	31	a79073	programmer,developer,coder,technologist	
1f9d1-200d-1f3a4	person-role	singer	12 1 52 63	1	31	c26b47	rock star,singer,rockstar	
1f9d1-200d-1f3a8	person-role	artist	12 1 52 63	1	34	a09883	artist,painter	
1f9d1-200d-2708	person-role	pilot	12 1 52 63	1	32	544a39	pilot	
1f9d1-200d-1f680	person-role	astronaut	2 3 62 62	3	32	b6a88a		
1f9d1-200d-1f692	person-role	firefighter	12 1 52 63	1	32	c55c31	firefighter,fireman	
1f46e	person-role	police officer	12 1 52 63	1	32	52638d	policeman,police officer,cop,policewoman	
1f575	person-role	detective	12 1 52 63	1	28	797164	detective,spy,sherlock	
1f482	person-role	guard	12 1 52 63	1	32	844d3c	royal guard,guardsman,guard	
1f977	person-role	ninja	12 1 52 63	1	33	504b41	ninja	samurai,assassin
1f477	person-role	construction worker	12 1 52 63	1	32	c1a357	construction worker,builder	
1fac5	person-role	person with crown	15 1 49 63	1	32	c2704e	king,monarch,person with crown	
1f934	person-role	prince	15 1 49 63	1	32	82837f	prince	
1f478	person-role	princess	15 1 49 63	1	32	d38f8a	princess,queen	
1f473	person-role	person wearing turban	12 1 52 63	1	32	c4b8a3	person wearing turban	
1f472	person-role	person with skullcap	12 1 52 63	1	32	b06137	person with skullcap	
1f9d5	person-role	woman with headscarf	12 1 52 63	1	32	735775	woman with headscarf	
1f935	person-role	person in tuxedo	12 1 52 63	1	32	5d4f3d	groom,person in tuxedo	
1f935-200d-2642	person-role	man in tuxedo	12 1 52 63	1	32	5e513e	man in tuxedo	
1f470	person-role	person with veil	12 1 52 63	1	32	d2c1ad	bride,person with veil	
1f47c	person-fantasy	baby angel	15 1 49 63	1	32	cbc1a4	angel,cherub,baby angel	
1f385	person-fantasy	santa claus	12 1 52 63	1	32	cf7762	santa,santa claus,father christmas	
1f936	person-fantasy	mrs. claus	12 1 52 63	1	32	da7755	mrs claus	
1f9d1-200d-1f384	person-fantasy	mx claus	12 1 52 63	1	32	cc6f53	mx claus	
1f9b8	person-fantasy	superhero	12 1 52 63	1	42	9d6669	superhero,superman,hero	
1f9b8-200d-2640	person-fantasy	woman superhero	12 1 52 63	1	42	9b6568	woman superhero	
1f9d9	person-fantasy	mage	12 1 52 63	1	36	878989		
1f9d9-200d-2642	person-fantasy	man mage	12 1 52 63	1	36	788185	wizard,sorcerer,mage,warlock,merlin,magician,man mage	
1f9d9-200d-2640	person-fantasy	woman mage	12 1 52 63	1	36	818489	witch,sorceress,enchantress,woman mage	
1f9da	person-fantasy	fairy	4 2 60 62	2	32	cdb37f		
1f9da-200d-2640	person-fantasy	woman fairy	4 2 60 62	2	31	bdaf9b	fairy,pixie,tinkerbell,woman fairy	
1f9db	person-fantasy	vampire	12 1 52 63	1	32	6c4d39	vampire,dracula	
1f9dc	person-fantasy	merperson	2 2 61 62	2	34	9c965a	merperson	
1f9dc-200d-2642	person-fantasy	merman	2 2 61 62	2	34	8ca162	merman,triton	
1f9dc-200d-2640	person-fantasy	mermaid	2 2 62 62	2	34	8f967b	mermaid,siren	
1f9dd	person-fantasy	elf	12 1 52 63	1	32	df8651	elf	
1f9dd-200d-2640	person-fantasy	woman elf	12 1 52 63	1	32	887ac1	woman elf	
1f9de	person-fantasy	genie	3 2 63 62	3	21	6d93a5	genie,djinn	
1f9de-200d-2642	person-fantasy	man genie	3 2 63 62	3	21	459eb9	man genie	
1f9df	person-fantasy	zombie	4 3 60 62	3	31	9c8437	zombie,undead	
1f9cc	person-fantasy	troll	3 2 59 62	2	35	847c66	troll	
1fac8	person-fantasy	hairy creature	10 2 53 62	2	25	6d4c3e	bigfoot,yeti,sasquatch,hairy creature	
1f6b6	person-activity	person walking	19 2 45 62	2	28	8e7054	walker,hiker,wanderer,traveler,traveller,pedestrian,person walking	
1f6b6-200d-2642	person-activity	man walking	19 2 45 62	2	28	727b66	man walking	
1f6b6-200d-2640	person-activity	woman walking	19 2 45 62	2	31	6d6370	woman walking	
1f9cd	person-activity	person standing	21 2 43 62	2	31	a2734c	person,human,figure,person standing	
1f9cd-200d-2642	person-activity	man standing	21 2 43 62	2	31	768c70	man,guy,gentleman,man standing	
1f9cd-200d-2640	person-activity	woman standing	21 2 43 62	2	32	746b85	woman,lady,woman standing	
1f9d1-200d-1f9bd	person-activity	person in manual wheelchair	13 4 53 63	4	31	926b55	person in manual wheelchair	
1f3c3	person-activity	person running	14 1 56 61	1	29	977654	runner,jogger,person running	
1f3c3-200d-2642	person-activity	man running	14 2 56 61	2	30	798166	man running	
1f3c3-200d-2640	person-activity	woman running	14 2 56 61	2	31	746973	woman running	
1f9d1-200d-1fa70	person-activity	ballet dancer	19 2 56 62	4	21	aa8737	ballerina,ballet dancer	
1f483	person-activity	woman dancing	11 2 55 62	2	34	ba5115	dancer,flamenco dancer,dancing woman,woman dancing	
1f57a	person-activity	man dancing	15 2 49 62	3	28	9ebdb1	disco dancer,dancing man,man dancing	
1f9d7	person-activity	person climbing	2 2 44 62	2	16	7f624d	climber,rock climber,person climbing	
1f3c7	person-sport	horse racing	2 3 63 61	3	22	9f6e56	jockey,horse rider,horseback rider,horseman,rider,horse racing	
26f7	person-sport	skier	9 2 60 62	4	18	9d857e	skier	
1f3c2	person-sport	snowboarder	8 2 56 62	2	30	9e8f7e	snowboarder	
1f3c4	person-sport	person surfing	2 2 62 62	2	28	9b8d73	surfer,person surfing	
1f6a3	person-sport	person rowing boat	2 3 62 60	3	41	c1876b	rower,person rowing boat	
1f3ca	person-sport	person swimming	2 11 62 53	11	41	a6ac97	swimmer,person swimming	
26f9	person-sport	person bouncing ball	6 1 59 62	1	25	b88144	basketball player,person bouncing ball	
1f3cb	person-sport	person lifting weights	2 2 62 62	10	32	906d4a	weightlifter,person lifting weights	
1f6b4	person-sport	person biking	2 2 62 62	2	19	8b7c69	cyclist,biker,person biking	
1f6b5	person-sport	person mountain biking	2 2 62 62	2	28	a69d96	person mountain biking	
1f938	person-sport	person cartwheeling	6 2 58 62	15	53	b98a45	person cartwheeling	
1f93e	person-sport	person playing handball	6 2 58 62	2	32	b5753d	person playing handball	
1f9d8	person-resting	person in lotus position	5 2 59 62	2	31	ce862a	yogi,meditating person,monk,buddha,meditation,yoga,person in lotus position	
1f6cc	person-resting	person in bed	2 27 62 62	37	7	798ca3	person in bed	
1f46d	family	women holding hands	1 2 63 62	2	32	856b7c	women holding hands	
1f46b	family	woman and man holding hands	1 2 63 62	2	31	7f7c73	couple,lovers,woman and man holding hands	
1f46c	family	men holding hands	1 2 63 62	2	32	7e8362	men holding hands	
1f48f	family	kiss	2 2 62 62	2	32	ba7f4d	kiss	
1fac2	person-symbol	people hugging	4 3 60 62	3	33	458cd0	people hugging	
1f463	person-symbol	footprints	3 2 61 62	3	20	1663b8	footprints	
1f435	animal-mammal	monkey face	2 8 62 56	8	32	c49360	monkey face	
1f412	animal-mammal	monkey	2 2 62 62	7	53	b5885e	monkey,ape,chimp,chimpanzee	baboon,chacma,colobus,douroucouli,entellus,grivet,guenon,guereza,langur,leoncita,macaque,mandrill,mangabey,marmoset,patas,rhesus,talapoin,tamarin,uakari,vervet
1f98d	animal-mammal	gorilla	6 2 60 62	2	21	5a5e60	gorilla	
1f9a7	animal-mammal	orangutan	2 2 61 62	2	41	a95e42	orangutan	
1f436	animal-mammal	dog face	2 8 62 61	8	32	c29e88	dog face	
1f415	animal-mammal	dog	2 2 59 62	2	27	cc9d83	dog,puppy,pup,doggy,doggo,hound,pooch	golden retriever,labrador,labrador retriever,husky,corgi,beagle,dachshund,terrier,german shepherd,border collie,bulldog,pug,shiba,shiba inu,dalmatian,chihuahua,rottweiler,greyhound,spaniel,retriever,airedale,appenzeller,basenji,bloodhound,bluetick,boarhound,briard,bullterrier,collie,coonhound,dachsie,deerhound,doggie,elkhound,entlebucher,feist,foxhound,housedog,keeshond,komondor,kuvasz,lapdog,leonberg,malamute,malemute,mastiff,mutt,otterhound,peke,pekinese,pekingese,pembroke,pinscher,pomeranian,redbone,saluki,samoyede,schipperke,schnauzer,scottie,sennenhunde,sheepdog,spitz,staghound,weimaraner,wirehair,wolfhound
1f9ae	animal-mammal	guide dog	0 5 64 60	5	22	d69b3e	guide dog	
1f415-200d-1f9ba	animal-mammal	service dog	0 3 64 61	14	17	ab7759	service dog	
1f429	animal-mammal	poodle	4 1 59 63	1	25	bfbfbf	poodle	
1f43a	animal-mammal	wolf	13 2 61 63	2	32	a6a6a9	wolf	coydog,coyote
1f98a	animal-mammal	fox	14 2 61 63	2	32	dc885d	fox	reynard
1f99d	animal-mammal	raccoon	2 24 62 59	24	36	838486	raccoon	
1f431	animal-mammal	cat face	0 3 62 58	11	35	dba63b	cat face	
1f408	animal-mammal	cat	5 2 59 62	2	26	e7a321	cat,kitten,kitty,tomcat,tabby,ginger cat,orange cat	siamese,siamese cat,persian cat,maine coon,calico,abyssinian,bobcat,caracal,catamount,catamountain,cougar,eyra,jaguarondi,jaguarundi,manul,margay,mouser,ocelot,puma,serval
1f408-200d-2b1b	animal-mammal	black cat	3 1 62 62	1	29	595b5d	black cat,panther	
1f981	animal-mammal	lion	14 1 62 63	1	32	c79655	lion	
1f42f	animal-mammal	tiger face	2 3 62 61	4	30	c68653	tiger face	
1f405	animal-mammal	tiger	0 16 64 61	17	17	be793f	tiger	
1f406	animal-mammal	leopard	0 13 64 61	24	17	cf902d	leopard,cheetah,jaguar	
1f434	animal-mammal	horse face	3 2 61 62	2	33	d3935b	horse face	
1face	animal-mammal	moose	13 2 51 63	5	33	8c5d45	moose	
1facf	animal-mammal	donkey	2 5 62 59	5	39	aca49b	donkey,mule	
1f40e	animal-mammal	horse	1 5 63 61	6	16	c88b56	horse,pony,stallion,mare,foal,mustang	racehorse,appaloosa,bangtail,bronc,broncho,bronco,broodmare,buckskin,carthorse,cayuse,charger,clydesdale,crowbait,dobbin,drayhorse,eohippus,gelding,lipizzan,lippizan,lippizaner,mesohippus,mudder,packhorse,palfrey,palomino,percheron,poler,prancer,protohippus,stablemate,steed,steeplechaser,studhorse,tarpan,warragal,warrigal
1f984	animal-mammal	unicorn	1 1 63 61	6	3	e2c4d6	unicorn	
1f993	animal-mammal	zebra	3 2 61 62	4	17	6d6e6e	zebra	
1f98c	animal-mammal	deer	11 2 49 62	3	20	b16f54	deer,stag,reindeer,doe,buck,elk	blacktail,brocket,caribou,cervid,elaphure,muntjac,roebuck,sambar,sambur,sika,wapiti,whitetail
1f9ac	animal-mammal	bison	2 5 63 62	5	24	7e5b50	bison,buffalo	
1f42e	animal-mammal	cow face	2 6 62 61	6	32	d1b194	cow face	
1f402	animal-mammal	ox	2 5 62 60	13	12	7c5649	bull,ox	
1f403	animal-mammal	water buffalo	2 11 62 60	11	25	a39b9e	water buffalo	
1f404	animal-mammal	cow	2 9 62 60	9	20	999694	cow,cattle,calf	heifer
1f437	animal-mammal	pig face	2 7 62 60	9	33	ebbaa0	pig face	
1f416	animal-mammal	pig	2 7 62 61	10	49	f0bea4	pig,piglet,hog	porker
1f417	animal-mammal	boar	2 4 62 60	5	45	815b51	boar,wild boar	
1f43d	animal-mammal	pig nose	2 8 62 59	8	32	f593a0	pig nose	
1f40f	animal-mammal	ram	2 6 62 62	6	20	bbb0a7	ram	
1f411	animal-mammal	ewe	2 2 62 62	2	22	d5d5d5	sheep,lamb,ewe	caracul,cheviot,cotswold,exmoor,karakul,longwool,merino,rambouillet,wether
1f410	animal-mammal	goat	10 2 53 62	2	28	957359	goat	ibex,markhoor,markhor
1f42a	animal-mammal	camel	2 4 62 61	4	25	e4a13d	camel,dromedary	
1f42b	animal-mammal	two-hump camel	2 3 62 61	4	22	e09942	bactrian camel,two-hump camel	
1f999	animal-mammal	llama	4 2 60 62	19	12	cec1b9	llama,alpaca	
1f992	animal-mammal	giraffe	9 2 55 62	2	21	d38632	giraffe	
1f418	animal-mammal	elephant	2 5 62 60	6	19	b0b0af	elephant	gomphothere
1f9a3	animal-mammal	mammoth	1 4 62 62	4	21	966957	mammoth	
1f98f	animal-mammal	rhinoceros	2 14 62 60	14	35	62949f	rhinoceros,rhino	
1f99b	animal-mammal	hippopotamus	1 18 62 61	19	36	99725f	hippopotamus,hippo	
1f42d	animal-mammal	mouse face	2 6 62 59	7	32	ac9f9f	mouse face	
1f401	animal-mammal	mouse	6 11 57 62	11	25	ccbcbb	mouse	fieldmouse
1f400	animal-mammal	rat	0 12 64 62	12	23	adb4b3	rat	
1f439	animal-mammal	hamster	14 5 50 63	5	31	e9b07c	hamster,guinea pig,gerbil	
1f430	animal-mammal	rabbit face	9 2 54 62	2	31	bab7ba	rabbit face	
1f407	animal-mammal	rabbit	9 2 57 62	2	28	cbc7c7	rabbit,bunny,hare,easter bunny	canecutter,cottontail,leporide
1f43f	animal-mammal	chipmunk	2 9 62 60	10	18	ab7e63	squirrel,chipmunk	baranduki,baronduki,barunduki,burunduki,chickeree,flickertail,hackee,souslik,spermophile,suslik,taguan
1f9ab	animal-mammal	beaver	1 2 63 62	4	15	9d7861	beaver	
1f994	animal-mammal	hedgehog	2 14 62 58	14	37	a47868	hedgehog,porcupine	
1f987	animal-mammal	bat	0 14 64 55	15	31	755448	bat	chiropteran,freetail,macrotus,megabat,microbat,pipistrel,pipistrelle,serotine,vespertilionid
1f43b	animal-mammal	bear	13 2 51 63	3	32	875f52	bear,grizzly,brown bear,bear cub	bruin,silvertip
1f43b-200d-2744	animal-mammal	polar bear	13 3 51 63	3	32	dee3e6	polar bear,white bear	
1f428	animal-mammal	koala	13 2 51 63	2	32	9b9b9f	koala,koala bear	
1f43c	animal-mammal	panda	13 2 51 63	2	32	a3a3a3	panda,panda bear	
1f9a5	animal-mammal	sloth	3 2 61 62	5	13	a28c76	sloth	
1f9a6	animal-mammal	otter	2 14 62 59	14	24	866255	otter,sea otter	
1f9a8	animal-mammal	skunk	5 2 60 62	2	43	717171	skunk	
1f998	animal-mammal	kangaroo	0 6 64 57	9	18	b56b50	kangaroo,wallaby	bettong,paddymelon,pademelon,potoroo
1f9a1	animal-mammal	badger	0 28 64 60	28	31	868787	badger	
1f43e	animal-mammal	paw prints	2 7 62 61	7	20	1561b3	paw prints,paw,pawprint,paws	
1f983	animal-bird	turkey	4 2 61 62	2	32	88695e	turkey	
1f414	animal-bird	chicken	2 4 62 61	4	34	e4b3a9	chicken face	
1f413	animal-bird	rooster	7 3 60 61	3	26	a16e3b	rooster,cockerel,chicken,hen	biddy,cackler,dominick,dominique,orpington
1f423	animal-bird	hatching chick	2 5 62 62	5	34	e9c282	hatching chick,hatchling	
1f424	animal-bird	baby chick	2 6 62 62	6	24	f2ab06		
1f425	animal-bird	front-facing baby chick	2 4 62 61	4	32	f2ab0a	chick,baby chick,duckling,front-facing baby chick	
1f426	animal-bird	bird	3 10 61 59	12	17	4ea5c9	bird,songbird,bluebird,robin,sparrow	finch,hummingbird,kingfisher,canary,swallow,woodpecker,nightingale,accentor,accipitriformes,aegypiidae,aepyornis,anomalopteryx,antbird,apteryx,archaeopteryx,archaeornis,archeopteryx,barbet,bowerbird,bullbat,bustard,caprimulgid,cassowary,catbird,cathartid,chachalaca,chunga,cochin,coucal,courlan,curassow,dickeybird,dickybird,dorking,eyas,flycatcher,frogmouth,gallina,gallinacean,gallinule,gamecock,goatsucker,goshawk,guacharo,guan,hemipode,hoactzin,hoatzin,honeysucker,hoopoe,hoopoo,hornbill,ibis,ivorybill,jacamar,kookaburra,leipoa,limpkin,lowan,lyrebird,maleo,megapode,mockingbird,momot,moorhen,motmot,nandu,nightjar,nuthatch,oilbird,oriole,ortygan,osprey,peckerwood,phasianid,piculet,pipit,pitta,poorwill,poultry,protoavis,puffbird,puffin,ratite,redtail,roadrunner,roughleg,sandgrouse,sapsucker,scrubbird,seabird,seafowl,seriema,shoebill,shoebird,shorebird,shrike,sinornis,spoonbill,starling,stinkbird,stork,swamphen,swiftlet,tanager,tercel,tercelet,thornbill,tiercel,tinamou,titlark,titmouse,tody,toucan,toucanet,touraco,trogon,turaco,turacou,turakoo,twitterer,tyrannid,vireo,vulture,wader,wagtail,waterbird,waterfowl,waxwing,weaverbird,whippoorwill,woodcreeper,woodhewer
1f427	animal-bird	penguin	12 3 51 61	3	31	8f8679	penguin	adelie
1f54a	animal-bird	dove	2 8 61 60	11	49	c1c2bb	dove,pigeon	bandtail,cushat,ringdove,turtledove
1f985	animal-bird	eagle	3 2 60 62	13	15	7c6153	eagle,hawk,falcon	eaglet,erne
1f986	animal-bird	duck	3 2 58 63	2	24	8d7755	duck,mallard	bluebill,bluewing,bufflehead,canvasback,eider,garganey,goosander,greenwing,merganser,pintail,pochard,sawbill,scaup,scoter,sheldrake,shelduck,smew,widgeon,wigeon
1f9a2	animal-bird	swan	2 6 62 59	9	15	cbdce4	swan	coscoroba,cygnet
1f989	animal-bird	owl	10 3 53 62	7	27	ab8167	owl	owlet
1f9a4	animal-bird	dodo	3 2 61 62	2	17	8ea5a6	dodo	
1fab6	animal-bird	feather	2 1 63 61	5	54	9f7450	feather	
1f9a9	animal-bird	flamingo	11 2 52 62	2	21	d76990	flamingo	
1f99a	animal-bird	peacock	2 7 62 60	7	33	48a372	peacock	
1f99c	animal-bird	parrot	5 2 59 62	2	20	96b449	parrot,macaw	budgereegah,budgerigar,budgerygah,budgie,cockateel,cockatiel,cockatoo,lorikeet,lory,lovebird,parakeet,paraquet,paroquet,parrakeet,parroket,parroquet
1fabd	animal-bird	wing	2 4 62 61	13	59	c5c9cb	wing,wings	
1f426-200d-2b1b	animal-bird	black bird	3 10 61 59	12	17	4f4743	raven,crow,blackbird,black bird	
1fabf	animal-bird	goose	7 2 57 62	2	20	d7c7c2	goose	brant,brent,gander,gosling,graylag,greylag
1f426-200d-1f525	animal-bird	phoenix	4 1 60 62	1	35	dd6022	phoenix,firebird	
1f438	animal-amphibian	frog	13 5 51 63	5	32	aabe3e	frog,toad,tree frog	bufo,bullfrog,crapaud,leptodactylid,natterjack,ranid,spadefoot
1f40a	animal-reptile	crocodile	6 2 57 62	2	33	6d7b34	crocodile,alligator,croc	
1f422	animal-reptile	turtle	2 12 62 60	12	35	88983c	turtle,tortoise,sea turtle	cooter,hawkbill,hawksbill,leatherback,redbelly,ridley,terrapin
1f40d	animal-reptile	snake	2 3 62 61	3	24	b6bf54	snake,serpent,cobra,python,viper	anaconda,blacksnake,cerastes,colubrid,constrictor,copperhead,cottonmouth,elapid,kingsnake,krait,mamba,ophidian,rattler,rattlesnake,ringhals,rinkhals,taipan,whipsnake
1f432	animal-reptile	dragon face	4 2 60 62	8	32	7aa051	dragon face,dragon head	
1f409	animal-reptile	dragon	6 2 58 62	2	24	479a46	dragon,drake,wyvern	
1f995	animal-reptile	sauropod	3 2 62 62	33	15	43a642	brontosaurus,sauropod,diplodocus,dinosaur,long-neck dinosaur,brachiosaurus	triceratops,stegosaurus,allosaur,anatotitan,ankylosaur,ankylosaurus,apatosaur,apatosaurus,argentinosaur,barosaur,barosaurus,brontosaur,carnosaur,ceratopsian,ceratosaur,ceratosaurus,compsognathus,corythosaur,corythosaurus,edmontosaurus,eoraptor,hadrosaur,hadrosaurus,herrerasaur,herrerasaurus,iguanodon,maniraptor,megalosaur,megalosaurus,ornithischian,ornithomimid,ornithopod,pachycephalosaur,pachycephalosaurus,pisanosaur,pisanosaurus,protoceratops,psittacosaur,psittacosaurus,saurischian,seismosaur,staurikosaur,staurikosaurus,stegosaur,styracosaur,styracosaurus,theropod,titanosaur,titanosaurian,trachodon,trachodont
1f996	animal-reptile	t-rex	2 9 62 61	14	11	818b21	t-rex,trex,t rex,tyrannosaurus,tyrannosaurus rex,tyrannosaur	velociraptor,raptor,allosaurus
1f433	animal-marine	spouting whale	2 3 62 61	4	33	7dadb6	spouting whale	
1f40b	animal-marine	whale	2 3 62 60	12	49	83afb5	whale,blue whale,humpback	bottlenose,bowhead,cachalot,devilfish,finback,grampus,narwal,narwhal,narwhale,rorqual
1f42c	animal-marine	dolphin	4 2 60 61	2	29	45aad2	dolphin,porpoise	
1facd	animal-marine	orca	4 2 58 62	4	39	707375	orca	
1f9ad	animal-marine	seal	2 5 62 59	6	19	b6c6cc	seal,sea lion	
1f41f	animal-marine	fish	2 14 62 54	14	30	4795c3	fish	salmon,trout,tuna,carp,cod,koi,koi fish,acanthopterygian,allice,allis,barracouta,britt,ceratodus,chondrichthian,coelacanth,cornetfish,crossopterygian,elasmobranch,fingerling,ganoid,goatfish,groundfish,halfbeak,hogchoker,holocephalan,holocephalian,lobefin,lungfish,malacopterygian,mouthbreeder,muttonfish,needlefish,pipefish,saury,selachian,shrimpfish,sild,snipefish,snoek,spawner,surmullet,teleost,teleostan,trumpetfish,wreckfish,yellowfin,yellowtail
1f420	animal-marine	tropical fish	2 7 62 58	7	37	a5c07c	tropical fish,clownfish,angelfish,goldfish	
1f421	animal-marine	blowfish	2 7 62 58	7	28	d4a483	blowfish,pufferfish,puffer fish	
1f988	animal-marine	shark	2 3 62 61	4	45	aca8a8	shark	bonnethead,mako,porbeagle,shovelhead,smoothhound,soupfin
1f419	animal-marine	octopus	2 8 62 62	14	16	eb6b65	octopus,kraken	
1f41a	animal-marine	spiral shell	3 5 58 59	8	12	d8cfc9	shell,seashell,conch,sea shell,spiral shell	
1fab8	animal-marine	coral	4 2 60 62	2	34	d2826d	coral	
1fabc	animal-marine	jellyfish	9 2 61 62	2	27	62aee4	jellyfish	
1f980	animal-marine	crab	0 10 64 56	10	32	e3530a	crab	
1f99e	animal-marine	lobster	9 2 54 62	4	36	d73324	lobster	
1f990	animal-marine	shrimp	2 8 62 58	10	39	e05e15	shrimp,prawn	
1f991	animal-marine	squid	3 3 62 61	3	27	cb709c	squid	
1f9aa	animal-marine	oyster	2 2 62 62	5	52	c2ac9f	oyster	
1f40c	animal-bug	snail	2 3 62 60	3	17	b07c5f	snail	
1f98b	animal-bug	butterfly	1 5 63 57	5	35	47839e	butterfly	anglewing,danaid,hairstreak,lycaenid,nymphalid,pierid,silverspot
1f41b	animal-bug	bug	5 2 59 61	2	21	94a129	caterpillar,bug	
1f41c	animal-bug	ant	2 7 62 60	24	12	56595a	ant	emmet,pismire
1f41d	animal-bug	honeybee	2 4 62 61	4	30	968458	bee,queen bee,honeybee,bumblebee,honey bee,bumble bee	andrena,andrenid,humblebee
1fab2	animal-bug	beetle	2 2 62 62	2	20	4a8d40	beetle	calosoma,chrysomelid,clerid,elater,elaterid,ladybeetle,longicorn,meloid,scarabaean,scarabaeid,tenebrionid,vedalia,weevil
1f41e	animal-bug	lady beetle	6 2 61 61	2	37	9a453d	ladybug,ladybird,lady beetle	
1f997	animal-bug	cricket	0 11 62 60	20	5	856858	cricket,grasshopper	acridid,katydid,locust,tettigoniid
1fab3	animal-bug	cockroach	2 2 62 62	2	33	844e3b	cockroach	
1f577	animal-bug	spider	0 6 64 62	6	34	656769	spider,tarantula	theridiid
1f578	animal-bug	spider web	2 2 62 62	2	32	4a4d51	spider web,cobweb,spiderweb,web	
1f982	animal-bug	scorpion	5 0 58 63	0	35	c8894f	scorpion	
1f99f	animal-bug	mosquito	0 8 64 60	14	49	5e5f60	mosquito	
1fab0	animal-bug	fly	8 2 59 62	6	17	5c6769	housefly	
1fab1	animal-bug	worm	2 14 61 51	14	45	e6909c	worm,earthworm	
1f9a0	animal-bug	microbe	2 2 62 62	3	23	5eb762	microbe,virus,bacteria,germ	
1f490	plant-flower	bouquet	7 1 58 63	2	26	b58e53	bouquet,bunch of flowers,flower bouquet	
1f338	plant-flower	cherry blossom	2 2 62 62	2	32	f4adc8	cherry blossom,sakura	
1f4ae	plant-flower	white flower	2 3 62 62	3	33	fbd4de	white flower	
1fab7	plant-flower	lotus	0 8 62 57	8	33	f6a394	lotus,lotus flower,water lily,waterlily	
1f3f5	plant-flower	rosette	1 2 63 63	2	32	f7b13b	rosette	
1f339	plant-flower	rose	11 1 54 62	1	31	b63723	rose	briar,eglantine,multiflora,rosebush,sweetbriar,sweetbrier
1f940	plant-flower	wilted flower	5 2 58 62	2	32	915628	wilted flower	
1f33a	plant-flower	hibiscus	1 2 63 61	2	34	ca5977	hibiscus	
1f33b	plant-flower	sunflower	9 2 55 62	2	32	bf872a	sunflower	helianthus,mirasol
1f33c	plant-flower	blossom	2 3 62 61	3	32	f2af30	flower,blossom,daisy,chamomile	buttercup,marigold,dandelion,anemone,poppy,peony,orchid,wildflower,iris
1f337	plant-flower	tulip	11 2 53 62	2	33	cc9087	tulip	
1fabb	plant-flower	hyacinth	15 2 49 62	2	33	8178b7	hyacinth,lavender,lupine,bluebell	
1f331	plant-other	seedling	1 3 61 62	9	55	9abc45	seedling,sprout,plant	
1fab4	plant-other	potted plant	2 1 62 62	1	33	7f893a	potted plant,houseplant,house plant,pot plant,fern	
1f332	plant-other	evergreen tree	5 2 59 62	2	31	1b8f35	evergreen tree,pine,pine tree,fir,fir tree,evergreen,spruce,conifer	redwood,cedar,cypress,larch,lodgepole,pinon,pinyon,ponderosa
1f333	plant-other	deciduous tree	4 1 59 62	1	32	769c30	tree,deciduous tree,apple tree,big tree	oak,oak tree,maple tree,birch,willow,chestnut tree,beech,elm,cherry tree,olive tree,aalii,abele,acacia,ailanthus,akee,albizia,albizzia,allspice,andelmin,angelim,arariba,araucaria,arbor,arborvitae,arere,arishth,aspen,azedarach,azederach,banian,banyan,baobab,bayberry,beefwood,bilimbi,bilsted,bitterwood,bonduc,booyong,breadfruit,breakax,breakaxe,bunchberry,buttonwood,caimitillo,caimito,calaba,calabura,calisaya,camachile,campeachy,camwood,canafistola,canafistula,candlenut,canistel,caprifig,caracolito,carambola,cassia,casuarina,catalpa,cathaya,ceibo,chaulmoogra,chaulmugra,chicot,chinaberry,chinchona,chinquapin,clusia,cocobolo,coigue,conacaste,conessi,coralwood,cornel,cottonwood,courbaril,crackerberry,currajong,cypre,dagame,devilwood,dhak,dhava,dhawa,dika,dillenia,dipterocarp,dita,dogwood,durmast,elkwood,erythrina,eucalypt,flindosa,flindosy,frijolillo,frijolito,gallberry,genip,genipa,gidgee,ginep,gingko,ginkgo,gliricidia,gnetum,gopherwood,granadillo,guama,guava,hackberry,hackmatack,harpulla,harpullia,hazelnut,hornbeam,houhere,huamachil,huisache,icaco,idesia,imbauba,inga,inkberry,ironwood,jaboncillo,jaboticaba,jacaranda,jackfruit,jambosa,jocote,kahikatea,kalantas,kalumpang,keteleeria,ketembilla,keurboom,kiaat,kitambilla,kitembilla,kowhai,kurchee,kurchi,kurrajong,lacebark,langsat,langset,lauhala,laurelwood,lepidobotrys,lightwood,longanberry,lungen,macadamia,mallee,mamey,mammee,mamoncillo,manglietia,mangosteen,mangrove,marang,marblewood,margosa,marri,marupa,matai,mayeng,medlar,metasequoia,millettia,molle,mombin,monkeypod,montezuma,moosewood,msasa,mulberry,nagi,nakedwood,nectarine,neem,obechi,opepe,padauk,padouk,palas,peachwood,pedwood,peepul,pepperidge,pepperwood,persimmon,pipal,pipul,pistachio,pitanga,platan,podocarp,pomegranate,princewood,pulasan,pulassan,quandang,quandong,rambotan,rambutan,redbrush,redbud,ribbonwood,rimu,roble,rowan,salai,salmwood,saman,sapling,sapodilla,sapote,sassafras,satinleaf,satinwood,shittah,silkwood,simal,siris,sisham,sissoo,sissu,smoothbark,soapberry,souari,sourwood,sterculia,stringybark,sugarberry,sweetleaf,tacamahac,tamarind,tamarindo,tarwood,terebinth,tipu,totara,treelet,trifoliata,trumpetwood,turreae,winterberry,yacca,zaman,zamang
1f334	plant-other	palm tree	6 2 58 63	2	32	817c31	palm tree,palm,coconut tree	areca,babassu,calamus,caranda,caranday,coco,cohune,corozo,coyol,gomuti,grugru,jupati,jupaty,kittul,kitul,latanier,lontar,macamba,palmetto,palmyra,rattan,talipot
1f335	plant-other	cactus	10 2 55 62	2	32	80ab26	cactus,succulent,saguaro	chichipe,cholla,coryphantha,echinocactus,epiphyllum,garambulla,mammillaria,mescal,mezcal,nopal,peyote,pitahaya,sahuaro
1f33e	plant-other	sheaf of rice	2 4 62 60	4	36	aa951d	wheat,rice plant,grain,barley,sheaf of rice	
1f33f	plant-other	herb	3 2 62 62	4	52	5a9120	herb,fern leaf,mint,basil	
2618	plant-other	shamrock	3 2 61 62	2	33	84b32a	shamrock,clover	
1f340	plant-other	four leaf clover	7 2 57 62	2	32	82b129	four leaf clover	
1f341	plant-other	maple leaf	5 2 59 62	2	32	e36618	maple leaf,autumn leaf	
1f342	plant-other	fallen leaf	1 2 62 62	2	35	bb6439	fallen leaf,fallen leaves,autumn leaves,leaves	
1f343	plant-other	leaf fluttering in wind	5 2 59 62	6	49	7eb04f	leaf,leaf fluttering in wind	
1fab9	plant-other	empty nest	1 10 62 55	10	32	a67d4c	empty nest	
1faba	plant-other	nest with eggs	1 10 62 56	10	32	a28d6c	nest,bird nest,nest with eggs	
1f344	plant-other	mushroom	3 2 61 62	2	32	f79a78	mushroom,toadstool,fungus,fly agaric	
1fabe	plant-other	leafless tree	3 2 62 62	2	32	704d44	dead tree,bare tree,leafless tree	
1f347	food-fruit	grapes	5 2 58 63	4	17	865795	grapes,grape,bunch of grapes	ribier,scuppernong,sultana
1f348	food-fruit	melon	5 1 59 62	2	35	bdd078	melon,cantaloupe,honeydew	
1f349	food-fruit	watermelon	2 7 63 58	12	12	db926a	watermelon	
1f34a	food-fruit	tangerine	2 2 62 62	2	46	e78c18	orange,tangerine,mandarin,clementine	
1f34b	food-fruit	lemon	2 7 63 58	12	9	e2b332	lemon	
1f34b-200d-1f7e9	food-fruit	lime	2 7 62 58	12	12	aed462	lime	
1f34c	food-fruit	banana	6 1 60 62	1	29	f2c070	banana	
1f34d	food-fruit	pineapple	12 2 50 62	2	32	a99e27	pineapple	
1f96d	food-fruit	mango	2 2 62 62	2	39	cd8f2f	mango	
1f34e	food-fruit	red apple	4 2 61 62	2	42	e25425	apple,red apple	cortland,macoun,mcintosh,pearmain,pippin,stayman,winesap
1f34f	food-fruit	green apple	3 3 60 62	4	42	7baf3e	green apple	
1f350	food-fruit	pear	11 2 53 62	2	31	b4ca2e	pear	
1f351	food-fruit	peach	2 3 62 62	4	33	ec7843	peach	
1f352	food-fruit	cherries	7 2 56 63	2	35	a25127	cherry,cherries	
1f353	food-fruit	strawberry	5 2 59 62	6	11	d96c2e	strawberry	
1fad0	food-fruit	blueberries	2 3 62 62	5	19	5164c3	blueberry,blueberries	
1f95d	food-fruit	kiwi fruit	2 1 62 62	1	34	9f9e3f	kiwi fruit	
1f345	food-fruit	tomato	2 2 62 61	2	32	e9512e	tomato	
1fad2	food-fruit	olive	2 3 62 61	15	8	83a451	olive	
1f965	food-fruit	coconut	2 2 62 62	2	40	9e8377	coconut	
1f951	food-vegetable	avocado	3 2 61 62	4	49	c1b76b	avocado	
1f346	food-vegetable	eggplant	1 2 62 61	11	6	945b8f	eggplant,aubergine	
1f954	food-vegetable	potato	1 4 62 61	4	42	a3775a	potato	tater
1f955	food-vegetable	carrot	1 6 62 59	8	48	ac8723	carrot	
1f33d	food-vegetable	ear of corn	2 2 62 62	2	42	a9a02c	corn,maize,ear of corn	
1f336	food-vegetable	hot pepper	2 2 62 62	16	52	e55f22	chili,hot pepper,chili pepper,chilli	
1fad1	food-vegetable	bell pepper	10 2 55 62	2	25	80af46	bell pepper,pepper,paprika	
1f952	food-vegetable	cucumber	2 4 62 61	6	50	7fb25b	cucumber	
1f96c	food-vegetable	leafy green	7 2 58 62	2	40	9bbb6d	lettuce,cabbage,leafy green	
1f966	food-vegetable	broccoli	2 1 62 62	1	32	67962a	broccoli	
1f9c4	food-vegetable	garlic	7 2 57 62	2	32	dac4c8	garlic	
1f9c5	food-vegetable	onion	4 1 59 64	1	31	e9a56d	onion	
1f95c	food-vegetable	peanuts	1 3 63 61	4	48	e59b2d	peanut,peanuts	
1fad8	food-vegetable	beans	1 4 62 60	4	28	9e2f1b	beans	
1f330	food-vegetable	chestnut	1 4 62 60	4	32	82361d	chestnut,acorn	
1fada	food-vegetable	ginger root	2 2 62 62	2	40	d09d67	ginger root	
1fadb	food-vegetable	pea pod	4 2 60 62	6	56	87b256	pea pod	
1f344-200d-1f7eb	food-vegetable	brown mushroom	3 2 61 62	2	32	ad704e	brown mushroom	
1fadc	food-vegetable	root vegetable	1 2 63 62	4	49	9f562a	beet,beetroot,radish,turnip,root vegetable	
1f35e	food-prepared	bread	2 3 62 62	3	33	e7a864	bread,loaf,loaf of bread,toast	ashcake,baguet,bannock,barmbrack,beigel,bialy,bialystoker,breadstick,breadstuff,brioche,challah,chapati,chapatti,cornbread,cornpone,cracker,crouton,flatbrod,griddlecake,grissino,hallah,hardtack,hushpuppy,johnnycake,limpa,matzah,matzo,matzoh,meatloaf,oatcake,pita,pone,popover,pumpernickel,rusk,saltine,schnecken,scone,simnel,zwieback
1f950	food-prepared	croissant	2 3 62 61	3	31	e69837	croissant	
1f956	food-prepared	baguette bread	2 2 63 62	8	56	e4a046	baguette,baguette bread	
1fad3	food-prepared	flatbread	2 1 63 62	1	34	efcca1	naan,flatbread	
1f968	food-prepared	pretzel	2 7 62 57	7	35	d47c2c	pretzel	
1f96f	food-prepared	bagel	1 7 62 58	7	32	eab066	bagel	
1f95e	food-prepared	pancakes	2 2 62 63	2	31	e8a55b	pancake,pancakes	
1f9c7	food-prepared	waffle	1 9 63 57	9	32	dd9231	waffle,waffles	
1f9c0	food-prepared	cheese wedge	2 7 62 58	7	42	f8b32e	cheese,cheese wedge	bleu,brie,camembert,chevre,edam,emmental,emmentaler,emmenthal,emmenthaler,gorgonzola,gouda,gruyere,liederkranz,limburger,mascarpone,mozzarella,muenster,parmesan,ricotta,roquefort,sapsago,stilton,velveeta
1f356	food-prepared	meat on bone	5 1 59 63	11	13	e08d61	meat,meat on bone	
1f357	food-prepared	poultry leg	3 2 61 63	17	12	cb7e5d	chicken leg,drumstick,poultry leg	
1f969	food-prepared	cut of meat	2 3 62 61	6	50	ed766c	steak,cut of meat	
1f953	food-prepared	bacon	2 7 63 59	7	38	dd724d	bacon	
1f354	food-prepared	hamburger	3 2 60 62	2	32	d99a3f	burger,hamburger,cheeseburger	
1f35f	food-prepared	french fries	6 2 58 62	2	35	f48b45	fries,french fries,chips	
1f355	food-prepared	pizza	7 2 56 63	2	41	f09c54	pizza,pizza slice,slice of pizza	
1f32d	food-prepared	hot dog	2 6 62 58	10	12	e99c3c	hot dog,hotdog	
1f96a	food-prepared	sandwich	1 5 62 59	5	31	e4ad6a	sandwich	beefburger,butty,grinder,gyro,hoagie,hoagy,tunaburger
1f32e	food-prepared	taco	1 7 63 58	7	34	deb754	taco,tacos	
1f32f	food-prepared	burrito	2 2 62 62	2	21	c7b08e	burrito	
1fad4	food-prepared	tamale	1 3 62 61	3	35	f2ce78	tamale	
1f959	food-prepared	stuffed flatbread	2 1 62 62	1	29	d7b182	stuffed flatbread	
1f9c6	food-prepared	falafel	2 7 63 58	7	33	bd9664	falafel	
1f95a	food-prepared	egg	9 2 55 62	2	32	ec9f5c	egg	
1f373	food-prepared	cooking	7 2 57 63	2	30	817a74	fried egg,frying pan,pan,cooking	
1f958	food-prepared	shallow pan of food	3 2 61 62	3	23	a37b4c	paella,shallow pan of food	
1f372	food-prepared	pot of food	2 5 62 58	5	37	8e7d65	stew,soup,pot of food,casserole	chili con carne,goulash,bisque,borsch,borscht,borsh,borshch,borsht,bortsch,bouillon,broth,chowder,consomme,gazpacho,madrilene,marmite,minestrone,mulligatawny,potage,vichyssoise
1fad5	food-prepared	fondue	2 2 62 62	13	48	b46e50	fondue	
1f963	food-prepared	bowl with spoon	2 7 62 58	20	57	6baef1	porridge,cereal,oatmeal,bowl,bowl with spoon	
1f957	food-prepared	green salad	1 7 63 57	7	42	bdc190	salad,green salad	
1f37f	food-prepared	popcorn	7 2 57 62	2	33	f5a57a	popcorn	
1f9c8	food-prepared	butter	2 13 62 52	14	45	e1c77d	butter	
1f9c2	food-prepared	salt	13 2 50 62	2	32	c2d2d5	salt	
1f96b	food-prepared	canned food	14 2 52 62	2	32	d4b26f	canned food	
1f371	food-asian	bento box	2 7 63 58	7	32	9b8575	bento,bento box	
1f358	food-asian	rice cracker	2 2 62 63	2	32	956a43	rice cracker	
1f359	food-asian	rice ball	1 4 63 60	4	32	ababa8	rice ball,onigiri	
1f35a	food-asian	cooked rice	2 2 63 62	2	32	c5d8da	bowl of rice,cooked rice	
1f35b	food-asian	curry rice	2 8 62 57	8	29	eac4a4	curry,curry rice	
1f35c	food-asian	steaming bowl	2 3 62 61	7	55	ceae94	ramen,noodles,noodle soup,bowl of ramen,bowl of noodles,pho,udon,steaming bowl	
1f35d	food-asian	spaghetti	2 1 62 63	8	56	e3b891	spaghetti,pasta	cannelloni,lasagna,lasagne
1f360	food-asian	roasted sweet potato	2 8 62 61	8	26	d36880	roasted sweet potato	
1f362	food-asian	oden	2 2 62 62	3	16	c8a880	oden	
1f363	food-asian	sushi	2 2 62 62	2	33	f58e7b	sushi,nigiri	
1f364	food-asian	fried shrimp	2 6 62 58	6	39	ec9d1e	fried shrimp,tempura	
1f365	food-asian	fish cake with swirl	1 2 62 63	2	34	e5ced6	fish cake with swirl	
1f96e	food-asian	moon cake	1 2 63 62	2	33	cf7522	mooncake,moon cake	
1f361	food-asian	dango	2 3 63 62	6	15	d8b48d	dango	
1f95f	food-asian	dumpling	2 7 63 56	7	35	f6d49e	dumpling,dumplings,gyoza	
1f960	food-asian	fortune cookie	2 1 62 63	1	38	ecb867	fortune cookie	
1f961	food-asian	takeout box	3 2 61 62	2	33	cec0be	takeout box	
1f366	food-sweet	soft ice cream	16 2 49 62	2	32	ecc189	ice cream cone,soft serve,ice cream,soft ice cream	
1f367	food-sweet	shaved ice	7 3 56 62	3	31	dfb1c5	shaved ice	
1f368	food-sweet	ice cream	9 2 55 63	2	37	d1caba	bowl of ice cream,sundae	
1f369	food-sweet	doughnut	2 2 62 62	2	32	a37157	donut,doughnut	
1f36a	food-sweet	cookie	2 3 62 62	3	31	cd8143	cookie,biscuit	brandysnap,gingersnap,ladyfinger,macaroon,oreo,shortbread,teacake
1f382	food-sweet	birthday cake	8 5 56 64	5	32	e4ae83	birthday cake,cake	
1f370	food-sweet	shortcake	5 2 60 62	2	34	f8a776	slice of cake,shortcake,piece of cake,cheesecake	
1f9c1	food-sweet	cupcake	8 2 56 62	2	32	cdcabb	cupcake,muffin	
1f967	food-sweet	pie	2 4 62 60	4	37	d3a16a	pie,apple pie	tartlet,tourtiere
1f36b	food-sweet	chocolate bar	2 2 62 62	2	24	b0675f	chocolate,chocolate bar	
1f36c	food-sweet	candy	1 2 63 62	14	16	eeafaf	candy,sweet	bonbon,brandyball,butterscotch,cachou,candyfloss,dragee,fondant,gumdrop,jawbreaker,lozenge,marchpane,marshmallow,marzipan,nougat,panocha,panoche,pastil,pastille,penoche,penuche,praline,sourball,sugarplum,taffy,toffee,toffy,troche
1f36d	food-sweet	lollipop	3 2 61 62	2	27	dab2a8	lollipop	
1f36e	food-sweet	custard	1 8 63 57	8	32	e8bf8f	pudding,custard,flan	
1f36f	food-sweet	honey pot	8 2 56 62	11	50	d7841c	honey,honey pot,jar of honey,honey jar	
1f37c	drink	baby bottle	2 3 62 60	8	58	cbd3ce	baby bottle	
1f95b	drink	glass of milk	14 2 50 62	2	32	ceccbd	milk,glass of milk	
2615	drink	hot beverage	2 1 62 62	1	44	bab7b5	coffee,cup of coffee,coffee cup,cup,mug,espresso,hot chocolate,cocoa,cappuccino,latte,hot beverage	decaf,demitasse,postum
1fad6	drink	teapot	3 14 62 60	14	33	e45b42	teapot,tea pot	
1f375	drink	teacup without handle	12 1 51 63	1	38	afc4bf	tea,cup of tea,teacup,green tea,matcha,teacup without handle	chai,herbal tea,cuppa,cupper,tisane
1f376	drink	sake	9 2 55 62	2	40	b2c7cb	sake	
1f37e	drink	bottle with popping cork	4 2 59 62	18	17	97954f	champagne,champagne bottle,bottle with popping cork	
1f377	drink	wine glass	17 2 47 62	2	32	bb9290	wine,glass of wine,wine glass,red wine	amontillado,beaujolais,cabernet,chianti,dubonnet,liebfraumilch,maconnais,malmsey,manzanilla,marsala,medoc,montrachet,moselle,muscadel,muscadelle,muscatel,negus,retsina,rioja,sauterne,sauternes,sherry,soave,tokay,varietal,vermouth,vino,vouvray,yquem
1f378	drink	cocktail glass	6 1 59 63	2	33	bebbad	cocktail,martini,cocktail glass	
1f379	drink	tropical drink	13 1 50 62	5	16	e2a37e	tropical drink,pina colada	
1f37a	drink	beer mug	11 2 59 63	2	30	e0be94	beer,mug of beer,beer mug	ale,stout,lager,bock,munchener,octoberfest,oktoberfest,pilsener,pilsner,weissbier,weizenbier,weizenbock
1f37b	drink	clinking beer mugs	2 3 63 57	3	27	dcbc97	clinking beer mugs	
1f942	drink	clinking glasses	1 4 62 61	4	41	d3c39f	clinking glasses	
1f943	drink	tumbler glass	7 2 57 62	2	32	bfa792	whiskey,whisky,bourbon,tumbler glass	
1fad7	drink	pouring liquid	6 2 58 64	4	19	a9a4a3	pouring liquid	
1f964	drink	cup with straw	15 2 58 62	6	52	a2babf	soda,soft drink,cup with straw	
1f9cb	drink	bubble tea	13 2 52 62	2	43	adae99	bubble tea,boba,boba tea	
1f9c3	drink	beverage box	13 2 52 62	4	46	8ac781	beverage box	
1f9c9	drink	mate	11 1 57 62	14	54	977b6f	mate	
1f9ca	drink	ice	3 2 60 63	2	32	87c1df	ice cube	
1f962	dishware	chopsticks	2 2 62 62	7	48	a32e31	chopsticks	
1f37d	dishware	fork and knife with plate	1 6 63 56	12	27	d4d4d4	plate,dinner plate,fork and knife with plate	
1f374	dishware	fork and knife	17 2 47 62	2	32	a2a2a2	fork,fork and knife,cutlery	
1f944	dishware	spoon	3 1 61 62	5	12	bdbdbd	spoon	
1f52a	dishware	kitchen knife	1 2 62 62	15	8	a9aaab	knife,kitchen knife	barong,catling,cleaver,drawknife,drawshave,paperknife,parang,penknife,pocketknife,scalpel,switchblade
1fad9	dishware	jar	11 2 53 62	2	32	8bada6	jar	
1f3fa	dishware	amphora	13 2 51 62	2	32	b45f34	amphora,vase,urn	
1f30d	place-map	globe showing europe-africa	1 2 62 62	2	32	5cb1c5	earth,globe,world,planet earth,globe showing europe-africa	
1f30e	place-map	globe showing americas	1 2 62 62	2	31	38a1d7	globe showing americas	
1f30f	place-map	globe showing asia-australia	1 2 62 62	2	32	48a5d1	globe showing asia-australia	
1f310	place-map	globe with meridians	1 3 63 63	3	32	049bdd	globe with meridians	
1f5fa	place-map	world map	2 4 62 60	4	34	7bbdce	map,world map,treasure map	
1f9ed	place-map	compass	2 2 62 62	4	43	ead1a0	compass	
1f3d4	place-geographic	snow-capped mountain	2 10 62 62	13	25	a6bab6	snow-capped mountain	
26f0	place-geographic	mountain	2 10 62 62	14	19	8b7858		
1f6d8	place-geographic	landslide	2 12 62 62	12	42	7f8688	landslide	
1f30b	place-geographic	volcano	5 2 60 62	2	39	9d6c61	volcano	
1f5fb	place-geographic	mount fuji	1 7 63 62	21	44	9fb6d4	mount fuji	
1f3d5	place-geographic	camping	1 2 62 62	2	37	a08f45	camping,campsite,camp	
1f3d6	place-geographic	beach with umbrella	3 2 61 63	2	30	daa88f	beach with umbrella	
1f3dc	place-geographic	desert	2 2 62 63	2	32	dfbf77		
1f3dd	place-geographic	desert island	7 2 57 63	2	33	879983	island,desert island,tropical island	
1f3de	place-geographic	national park	2 2 62 63	2	32	69b7a8	national park	
1f3df	place-building	stadium	2 2 62 63	2	32	aa7a62	stadium,arena	
1f3db	place-building	classical building	2 2 62 62	2	32	99acbb	temple,greek temple,parthenon,classical building,museum,courthouse	
1f3d7	place-building	building construction	2 6 63 62	7	22	bc6e36	crane,building construction	
1f9f1	place-building	brick	2 2 62 62	2	32	d76f55	bricks,brick,brick wall	
1faa8	place-building	rock	3 4 59 62	4	37	8a8682	rock,stone,boulder	
1fab5	place-building	wood	10 2 58 62	2	30	b57955	log,wood log,firewood,tree trunk	
1f6d6	place-building	hut	2 6 62 62	6	32	b2795d	hut,shack	
1f3d8	place-building	houses	2 3 62 61	8	50	c19c8a	houses,village,neighborhood,neighbourhood	
1f3da	place-building	derelict house	2 6 62 63	6	32	7b6050	haunted house,abandoned house,derelict house,ruin	
1f3e0	place-building	house	2 3 62 63	3	32	c2a186	house,home,cottage	townhouse,mansion,villa,bungalow,alcazar,boardinghouse,chateau,convent,dacha,deanery,dollhouse,dosshouse,flophouse,gatehouse,guesthouse,manor,manse,parsonage,priory,rectory,saltbox,soddy,vicarage
1f3e1	place-building	house with garden	2 5 62 62	13	13	bdb56d	house with garden,country house,farmhouse	
1f3e2	place-building	office building	1 8 62 63	8	32	a8b5b7	office,office building,apartment building,building,tower block,tower,skyscraper	
1f3e3	place-building	japanese post office	2 11 64 62	24	9	b2968f	japanese post office	
1f3e4	place-building	post office	1 10 62 63	10	33	bba88a	post office	
1f3e5	place-building	hospital	2 2 62 63	2	32	a5abb0	hospital	
1f3e6	place-building	bank	2 2 63 62	2	32	99b1c3	bank building	
1f3e8	place-building	hotel	2 2 62 62	2	32	d2a486	hotel	
1f3e9	place-building	love hotel	2 2 62 62	2	32	dd71a4	love hotel	
1f3ea	place-building	convenience store	3 2 61 62	2	20	a9b2ad	convenience store,grocery,grocery store	
1f3eb	place-building	school	1 8 63 63	8	32	bc9a70	school	
1f3ec	place-building	department store	0 9 63 62	9	22	a2978f	department store	
1f3ed	place-building	factory	2 6 63 62	6	27	bf8e89	factory	
1f3ef	place-building	japanese castle	1 0 62 63	0	32	859090	japanese castle,pagoda,japanese temple,buddhist temple,chinese temple	
1f3f0	place-building	castle	2 3 63 63	3	32	a18379	castle,fortress,palace,fairytale castle,fairy tale castle	citadel,fort
1f492	place-building	wedding	2 5 62 62	7	40	d3929d	wedding	
1f5fc	place-building	tokyo tower	14 1 51 62	1	32	c34e37	tokyo tower	radio tower
1f5fd	place-building	statue of liberty	4 0 59 62	19	13	69a390	statue of liberty	
26ea	place-religious	church	8 1 56 62	1	32	b6a19c	church,chapel,cathedral	abbey,monastery,basilica,duomo,kirk,minster
1f54c	place-religious	mosque	5 1 59 63	4	32	e0b36d	mosque	
1f6d5	place-religious	hindu temple	7 2 56 63	2	32	c15e38	hindu temple	
1f54d	place-religious	synagogue	5 2 59 62	8	32	a98672	synagogue	
26e9	place-religious	shinto shrine	0 4 64 61	9	30	a83926	shrine,torii,torii gate,shinto shrine	
1f54b	place-religious	kaaba	2 5 62 62	5	33	6c6760	kaaba	
26f2	place-other	fountain	3 2 60 62	2	31	a3bbc3	fountain	
26fa	place-other	tent	2 22 62 63	22	29	ce7335	tent	cabana,marquee,pavilion,praetorium,pretorium,teepee,tepee,tipi,tupek,tupik
1f301	place-other	foggy	2 2 63 63	2	32	ddd0d1	foggy	
1f303	place-other	night with stars	2 2 62 63	2	32	406a89	night with stars	
1f3d9	place-other	cityscape	2 2 62 63	2	32	5a92a0	cityscape	
1f304	place-other	sunrise over mountains	2 2 62 63	2	32	b0715c	sunrise over mountains	
1f305	place-other	sunrise	2 2 62 63	2	32	dac69d		
1f306	place-other	cityscape at dusk	2 2 62 63	2	32	7e5a96	cityscape at dusk	
1f307	place-other	sunset	2 2 62 63	2	32	bc6259		
1f309	place-other	bridge at night	2 2 62 63	2	32	665966	bridge at night	
2668	place-other	hot springs	1 2 64 62	2	32	dd4339	hot springs	
1f3a0	place-other	carousel horse	3 1 62 63	1	21	b0a6b3	carousel,merry-go-round,merry go round,carousel horse	
1f6dd	place-other	playground slide	4 2 60 62	2	30	699eaa	playground slide	
1f3a1	place-other	ferris wheel	3 2 61 62	2	32	938ca3	ferris wheel	
1f3a2	place-other	roller coaster	1 2 63 63	7	56	94806b	roller coaster,rollercoaster	
1f488	place-other	barber pole	18 2 46 63	2	32	b7b0bd	barber pole	
1f3aa	place-other	circus tent	4 2 60 62	2	36	dc7d61	circus,circus tent,big top	
1f682	transport-ground	locomotive	1 2 63 62	2	27	856353	steam train,locomotive,steam engine,train	streamliner
1f683	transport-ground	railway car	2 17 62 62	17	32	aab48e	railway car	
1f684	transport-ground	high-speed train	2 2 62 62	8	57	80a5c0	high-speed train,bullet train,fast train	
1f685	transport-ground	bullet train	2 2 62 62	5	53	9bb2c4		
1f686	transport-ground	train	10 2 54 62	2	32	8098aa		
1f687	transport-ground	metro	2 2 62 62	2	32	5b5152	subway,metro	
1f688	transport-ground	light rail	2 1 62 62	1	32	b1bdc3	light rail	
1f689	transport-ground	station	1 2 62 62	2	22	a6a693	station	
1f68a	transport-ground	tram	2 2 62 62	2	32	b0b09b		
1f69d	transport-ground	monorail	2 2 62 62	2	40	a9a1a6	monorail	
1f69e	transport-ground	mountain railway	2 4 62 62	4	25	9eaf9a	mountain railway	
1f68b	transport-ground	tram car	2 1 62 62	1	31	b9b494	tram,streetcar,trolley,tram car	
1f68c	transport-ground	bus	2 21 62 62	21	29	9b998d	bus	autobus,charabanc,jitney,motorbus,motorcoach
1f68d	transport-ground	oncoming bus	1 4 63 62	4	32	a29c8e	oncoming bus	
1f68e	transport-ground	trolleybus	2 1 62 62	2	33	7a9fbd	trolleybus	
1f690	transport-ground	minibus	1 15 63 62	15	35	aeb3b5	minibus	
1f691	transport-ground	ambulance	1 9 63 62	9	29	b8a6aa	ambulance	
1f692	transport-ground	fire engine	0 14 63 62	14	40	d16b60	fire engine,fire truck,firetruck	
1f693	transport-ground	police car	1 19 63 62	19	36	6f6b6a	police car	
1f694	transport-ground	oncoming police car	1 6 63 63	6	32	7a7a7b	oncoming police car	
1f695	transport-ground	taxi	1 19 63 62	19	37	b7a96e	taxi,cab	
1f696	transport-ground	oncoming taxi	2 2 62 62	2	33	b3a46d	oncoming taxi	
1f697	transport-ground	automobile	1 24 63 62	24	36	bc5e56	car,automobile	sedan,convertible,hatchback,limousine,beetle car,auto,coupe,hardtop,jalopy,landrover,limo,minicab,minicar,minivan,motorcar,phaeton,roadster,runabout,subcompact,taxicab
1f698	transport-ground	oncoming automobile	0 9 64 62	9	33	c46b65	oncoming automobile	
1f699	transport-ground	sport utility vehicle	1 22 63 62	23	41	5a87b4	jeep,suv,sport utility vehicle	
1f6fb	transport-ground	pickup truck	1 20 64 62	20	28	c25c49	pickup,pickup truck	
1f69a	transport-ground	delivery truck	2 12 63 62	12	45	c89369	truck,delivery truck	van,camper,camper van,food truck,bookmobile,camion,dumper,dustcart,motortruck,pantechnicon,transporter
1f69b	transport-ground	articulated lorry	0 16 63 62	16	42	b59688	lorry,articulated lorry	
1f69c	transport-ground	tractor	0 12 62 63	13	40	747d67	tractor	
1f3ce	transport-ground	racing car	1 33 63 62	34	53	a74e3c	race car,racing car,formula one,sports car,sportscar	
1f3cd	transport-ground	motorcycle	1 24 63 63	27	18	8d5650	motorcycle,motorbike	minibike
1f6f5	transport-ground	motor scooter	2 4 64 63	4	29	a6854d	scooter,moped,vespa,motor scooter	
1f9bd	transport-ground	manual wheelchair	2 13 62 62	23	51	896867	wheelchair,manual wheelchair	
1f9bc	transport-ground	motorized wheelchair	7 2 55 62	20	49	6d5856	motorized wheelchair	
1f6fa	transport-ground	auto rickshaw	1 8 63 62	10	30	828b48	auto rickshaw	
1f6b2	transport-ground	bicycle	1 18 63 62	18	24	637274	bicycle,bike,cycle	velocipede
1f6f4	transport-ground	kick scooter	4 2 60 62	2	27	51759c	kick scooter	
1f6f9	transport-ground	skateboard	1 13 63 56	18	52	68534b	skateboard	
1f6fc	transport-ground	roller skate	2 6 61 62	6	17	7c9a9d	roller skate	
1f68f	transport-ground	bus stop	5 2 59 63	2	41	97a8ae	bus stop	
1f6e3	transport-ground	motorway	2 4 62 62	4	32	7a997b	motorway	
1f6e4	transport-ground	railway track	2 16 62 62	29	12	93a472	railway track	
1f6e2	transport-ground	oil drum	12 2 52 62	2	32	498bbc	oil drum	
26fd	transport-ground	fuel pump	2 2 62 62	2	29	d67569	fuel pump	
1f6de	transport-ground	wheel	2 2 62 62	2	32	696a6a	wheel,tire,tyre	
1f6a8	transport-ground	police car light	5 2 59 62	2	32	dc8377	police car light	
1f6a5	transport-ground	horizontal traffic light	2 19 62 45	19	32	615848	horizontal traffic light	
1f6a6	transport-ground	vertical traffic light	19 2 45 62	2	32	615848	vertical traffic light	
1f6d1	transport-ground	stop sign	2 2 62 62	2	32	f24538	stop sign	
1f6a7	transport-ground	construction	2 5 62 62	21	32	998144	construction	
2693	transport-water	anchor	4 2 60 62	2	32	729eaf	anchor	
1f6df	transport-water	ring buoy	2 2 61 62	2	33	d07662	life ring,lifebuoy,ring buoy	
26f5	transport-water	sailboat	5 2 60 62	2	37	d28b76	sailboat,sailing boat,yacht,sail boat,boat,dinghy	sloop,catamaran,fishing boat,schooner,catboat,trimaran
1f6f6	transport-water	canoe	1 19 63 62	19	37	b37140	canoe,kayak,rowboat	birchbark,pirogue
1f6a4	transport-water	speedboat	1 38 63 62	38	33	d97638	speedboat	
1f6f3	transport-water	passenger ship	2 3 62 62	3	32	739eb9	passenger ship	
26f4	transport-water	ferry	2 8 62 62	8	32	528db1	ferry	
1f6e5	transport-water	motor boat	2 28 63 63	28	33	9cb2be	motor boat	
1f6a2	transport-water	ship	2 4 62 62	4	31	bb7573	ship,cruise ship,ocean liner	battleship,battlewagon,cattleship,containership,corvette,destroyer,dreadnaught,dreadnought,freighter,iceboat,icebreaker,lightship,merchantman,minelayer,minesweeper,pigboat,steamship,sternwheeler,supertanker,tanker,troopship,warship
2708	transport-air	airplane	2 1 63 62	5	55	698caa	airplane,plane,aeroplane,jet,aircraft	airbus,airliner,fanjet,floatplane,jetliner,jumbojet,monoplane,propjet,turbofan,turbojet,turboprop,twinjet
1f6e9	transport-air	small airplane	2 5 63 60	9	35	6ea7ba	small airplane,propeller plane,biplane	
1f6eb	transport-air	airplane departure	1 14 63 62	18	53	758593	airplane departure	
1f6ec	transport-air	airplane arrival	1 9 62 62	18	12	728495	airplane arrival	
1fa82	transport-air	parachute	1 3 62 61	3	33	8c7980	parachute	
1f4ba	transport-air	seat	9 2 55 62	2	23	4f71a5	seat	
1f681	transport-air	helicopter	1 20 63 62	20	27	bb994a	helicopter,chopper	eggbeater,skyhook,whirlybird
1f69f	transport-air	suspension railway	2 2 62 61	2	32	94a47d	suspension railway	
1f6a0	transport-air	mountain cableway	2 2 62 62	3	18	b08d8a	mountain cableway	
1f6a1	transport-air	aerial tramway	2 2 62 62	3	18	a2aa97	aerial tramway	
1f6f0	transport-air	satellite	1 11 63 53	14	7	7b8e85	satellite	
1f680	transport-air	rocket	2 2 62 63	3	48	b49d98	rocket,spaceship,spacecraft,rocket ship,space ship,space rocket,starship	missile
1f6f8	transport-air	flying saucer	2 2 62 56	4	33	7e9d99	ufo,flying saucer	
1f6ce	hotel	bellhop bell	2 5 62 59	5	32	c69538	bellhop bell	
1f9f3	hotel	luggage	6 2 54 62	2	46	428fbb	luggage,travel bag	
231b	time	hourglass done	11 2 53 62	2	32	9b9480	hourglass,sand timer,hourglass done	
23f3	time	hourglass not done	11 2 53 62	2	32	a69776	sandglass,hourglass not done	
231a	time	watch	8 2 61 62	2	32	c9c0b9	wristwatch,watch	
23f0	time	alarm clock	6 2 58 62	3	32	e59d93	alarm clock,clock	
23f1	time	stopwatch	6 2 59 62	2	32	d0d4d6	stopwatch	
23f2	time	timer clock	3 3 61 61	3	32	c7dbe0	timer clock	
1f570	time	mantelpiece clock	1 7 63 60	7	32	ac8460	mantel clock,antique clock,old clock,mantelpiece clock	
1f311	sky-weather	new moon	2 2 62 62	2	32	1f3943	new moon	
1f312	sky-weather	waxing crescent moon	2 2 62 62	2	32	4f5c59	waxing crescent moon	
1f313	sky-weather	first quarter moon	2 2 62 62	2	32	848571	first quarter moon	
1f314	sky-weather	waxing gibbous moon	2 2 62 62	2	32	bdae88	waxing gibbous moon	
1f315	sky-weather	full moon	2 2 62 62	2	32	f4d79d	full moon	
1f316	sky-weather	waning gibbous moon	2 2 62 62	2	32	bdae88	waning gibbous moon	
1f317	sky-weather	last quarter moon	2 2 62 62	2	32	848470	last quarter moon	
1f318	sky-weather	waning crescent moon	2 2 62 62	2	32	4f5c59	waning crescent moon	
1f319	sky-weather	crescent moon	2 3 62 62	39	48	f2bc21	crescent moon	
1f31a	sky-weather	new moon face	2 2 62 62	2	32	4c778c	new moon face	
1f31b	sky-weather	first quarter moon face	4 2 60 62	2	37	f2d65c	first quarter moon face	
1f31c	sky-weather	last quarter moon face	4 2 60 62	2	27	f2d65c	last quarter moon face	
1f321	sky-weather	thermometer	19 2 44 62	2	32	bb9d98	thermometer	
2600	sky-weather	sun	1 1 63 62	1	37	ebab1f		
1f31d	sky-weather	full moon face	2 2 62 62	2	32	f2de7a	full moon face	
1f31e	sky-weather	sun with face	1 1 63 63	1	32	efb41c	sun with face	
1fa90	sky-weather	ringed planet	1 15 64 51	15	21	c8be9b	saturn,ringed planet,planet	
2b50	sky-weather	star	2 2 62 60	2	32	f4d036	star,gold star	
1f31f	sky-weather	glowing star	2 2 62 64	2	32	f0ca32	glowing star	
1f320	sky-weather	shooting star	2 2 62 62	2	32	5d679a	shooting star	
1f30c	sky-weather	milky way	2 2 62 63	2	32	415190	milky way	
2601	sky-weather	cloud	2 10 62 53	10	39	d4dce1		
26c5	sky-weather	sun behind cloud	2 8 62 53	8	26	d7cbac	sun behind cloud	
26c8	sky-weather	cloud with lightning and rain	2 3 63 61	3	38	cad3c8	cloud with lightning and rain	
1f324	sky-weather	sun behind small cloud	2 6 62 58	6	31	dfc28e	sun behind small cloud	
1f325	sky-weather	sun behind large cloud	2 10 62 52	10	20	d7d6c9	sun behind large cloud	
1f326	sky-weather	sun behind rain cloud	8 2 56 62	2	29	c9c7b1	sun behind rain cloud	
1f327	sky-weather	cloud with rain	2 3 62 61	3	38	bdd5de	cloud with rain	
1f328	sky-weather	cloud with snow	2 3 63 60	3	38	bdced8	cloud with snow	
1f329	sky-weather	cloud with lightning	2 5 62 59	5	37	d5d7c7	cloud with lightning	
1f32a	sky-weather	tornado	4 1 60 63	1	23	c8d4d8	tornado,twister	
1f32b	sky-weather	fog	2 2 62 63	2	32	dde6e7		
1f32c	sky-weather	wind face	1 4 63 60	4	17	a9dbf5	wind face	
1f300	sky-weather	cyclone	2 2 62 62	2	34	1d7deb	cyclone	
1f308	sky-weather	rainbow	4 2 59 63	4	51	d0a067	rainbow	
1f302	sky-weather	closed umbrella	2 2 62 62	5	11	5661cc	closed umbrella	
2602	sky-weather	umbrella	2 2 62 62	2	31	5e64d2	umbrella,parasol	
2614	sky-weather	umbrella with rain drops	4 1 60 63	1	32	5d7dd4	umbrella with rain drops	
26f1	sky-weather	umbrella on ground	1 3 63 63	3	30	e39f7a	beach umbrella,umbrella on ground	
26a1	sky-weather	high voltage	9 1 55 63	7	48	eebb2a	lightning bolt,thunderbolt,bolt,high voltage	
2744	sky-weather	snowflake	5 2 59 62	2	32	98c1dd	snowflake	
2603	sky-weather	snowman	8 2 57 63	2	33	aeb0b3		
26c4	sky-weather	snowman without snow	9 2 55 63	2	33	b3b2b1	snowman,snowman without snow	
2604	sky-weather	comet	0 9 56 64	9	38	6e8da1	comet,meteor,asteroid	
1f525	sky-weather	fire	8 2 56 62	2	31	f99240	fire,flame,flames,bonfire	
1f4a7	sky-weather	droplet	13 2 51 62	2	32	55beee	water drop,droplet,raindrop,drop	
1f30a	sky-weather	water wave	1 4 62 61	4	34	7dadcb	wave,tsunami,tidal wave,big wave,great wave,water wave	
1f383	event	jack-o-lantern	2 3 62 60	3	28	ef8a1c	pumpkin,jack-o-lantern,jack o lantern,halloween pumpkin	
1f384	event	christmas tree	7 2 58 63	2	31	5d933e	christmas tree,xmas tree	
1f386	event	fireworks	2 2 62 62	2	32	4e5989	fireworks,firework	
1f9e8	event	firecracker	2 2 62 62	7	51	e25421	dynamite,firecracker	
2728	event	sparkles	2 3 62 60	3	34	e9c32e	sparkles,sparkle,glitter	
1f388	event	balloon	12 2 54 62	2	32	e8493e	balloon	
1f389	event	party popper	2 2 61 62	2	34	c08365	party popper	
1f38a	event	confetti ball	2 1 61 63	2	34	bf8d67	confetti ball	
1f38b	event	tanabata tree	6 2 58 63	2	20	8b9738	tanabata tree	
1f38d	event	pine decoration	15 2 49 62	2	30	9ba156	pine decoration	
1f38e	event	japanese dolls	1 4 63 60	5	31	8f6b6a	japanese dolls	
1f38f	event	carp streamer	1 4 62 62	5	34	9c8d82	koinobori,carp streamer	
1f390	event	wind chime	11 1 53 62	1	30	8eceea	wind chime	
1f391	event	moon viewing ceremony	2 2 62 62	2	32	8c8d90	moon viewing ceremony	
1f9e7	event	red envelope	12 2 53 62	2	32	f4410c	red envelope	
1f380	event	ribbon	1 6 62 61	11	33	da4481	bow ribbon,ribbon bow,ribbon	
1f381	event	wrapped gift	4 2 60 62	3	33	e86f2d	gift,present,gift box,wrapped gift	
1f397	event	reminder ribbon	8 1 55 63	1	32	f2ba33	reminder ribbon	
1f39f	event	admission tickets	2 14 62 51	14	32	d04448	admission tickets	
1f3ab	event	ticket	1 14 62 51	14	32	dcb044	ticket	
1f396	award-medal	military medal	12 1 51 62	1	32	d3996b	military medal	
1f3c6	award-medal	trophy	1 2 62 62	2	31	db9f41	trophy,cup trophy,award	
1f3c5	award-medal	sports medal	13 2 50 63	2	31	b4a284	sports medal	
1f947	award-medal	1st place medal	13 2 50 63	2	31	b3a987	gold medal,medal,1st place medal	
1f948	award-medal	2nd place medal	13 2 50 63	2	31	8da9c9	2nd place medal	
1f949	award-medal	3rd place medal	13 2 50 63	2	31	af8b7e	3rd place medal	
26bd	sport	soccer ball	2 2 62 62	2	32	9fa1a3	soccer ball,football,ball	
26be	sport	baseball	2 1 62 63	1	31	e7d0c8	baseball	
1f94e	sport	softball	2 1 62 63	1	31	cecf0e	softball	
1f3c0	sport	basketball	1 2 62 62	2	31	c85f32	basketball	
1f3d0	sport	volleyball	1 2 62 62	2	32	d2cac8	volleyball	
1f3c8	sport	american football	2 2 62 63	2	44	a76251	american football	
1f3c9	sport	rugby football	2 2 62 63	2	44	cf7316	rugby football	
1f3be	sport	tennis	1 1 62 62	3	27	6f99a7	tennis ball,tennis	
1f94f	sport	flying disc	3 2 61 62	2	35	4ab6e1	frisbee,flying disc	
1f3b3	sport	bowling	5 2 59 63	2	36	a09694	bowling	
1f3cf	sport	cricket game	2 2 62 62	17	58	c46f37	cricket game	
1f3d1	sport	field hockey	2 2 62 62	20	58	cca47a	field hockey	
1f3d2	sport	ice hockey	2 4 62 62	26	58	b97952	ice hockey	
1f94d	sport	lacrosse	2 2 62 62	2	47	796a64	lacrosse	
1f3d3	sport	ping pong	7 3 58 62	3	38	f6744d	ping pong	
1f3f8	sport	badminton	2 2 62 62	4	49	7aa0b6	badminton	
1f94a	sport	boxing glove	12 2 55 62	2	32	d22326	boxing glove	
1f94b	sport	martial arts uniform	1 2 62 63	2	32	c4c4c4	martial arts uniform	
1f945	sport	goal net	2 11 62 55	11	32	a66a65	goal net	
26f3	sport	flag in hole	2 2 62 62	2	36	b3a527	golf,flag in hole	
26f8	sport	ice skate	1 3 62 61	3	29	b6b0af	ice skate	
1f3a3	sport	fishing pole	2 2 62 61	2	32	638b9c	fishing rod,fishing pole	
1f93f	sport	diving mask	7 1 59 62	15	53	5685ac	diving mask,snorkel	
1f3bd	sport	running shirt	10 2 54 61	2	32	80b6b9	running shirt	
1f3bf	sport	skis	6 3 61 62	3	29	4c7794	skis	
1f6f7	sport	sled	2 9 62 55	9	38	c96a40	sled,sledge,sleigh	
1f94c	sport	curling stone	1 6 63 58	6	44	bb746d	curling stone	
1f3af	game	bullseye	4 4 64 60	4	31	ed837d	target,bullseye,dartboard	
1fa80	game	yo-yo	4 2 62 63	2	32	dd4e4d	yo-yo,yoyo	
1fa81	game	kite	1 3 62 61	4	23	c08c82	kite	
1f52b	game	water pistol	1 12 63 57	12	32	ec962a	water pistol	
1f3b1	game	pool 8 ball	1 1 63 63	1	32	696c6f	pool 8 ball	
1f52e	game	crystal ball	7 2 57 62	2	32	997eba	crystal ball	
1fa84	game	magic wand	2 2 62 62	6	54	9e9056	magic wand,wand	
1f3ae	game	video game	2 11 62 53	13	32	67696d	game controller,video game,gamepad,controller	
1f579	game	joystick	4 2 60 63	2	32	876862	joystick,arcade	
1f3b0	game	slot machine	1 2 62 61	2	28	bd9f87	slot machine	
1f3b2	game	game die	3 2 61 62	2	32	c3bcba	dice,die,game die	
1f9e9	game	puzzle piece	3 2 61 62	2	38	73b741	puzzle,jigsaw,puzzle piece	
1f9f8	game	teddy bear	6 2 58 62	2	30	a7643c	teddy bear,teddy,plush bear,stuffed bear	
1fa85	game	piñata	3 2 62 63	2	39	b29398	pinata,piata	
1faa9	game	mirror ball	3 2 61 62	5	28	9cb7e3	disco ball,mirror ball	
1fa86	game	nesting dolls	6 2 58 62	2	32	c78e75	matryoshka,nesting doll,nesting dolls	
2660	game	spade suit	5 1 59 62	1	32	474c4f	spade suit	
2665	game	heart suit	2 4 62 61	5	31	f6232d	heart suit	
2666	game	diamond suit	9 1 55 62	1	32	f31f2b	diamond suit	
2663	game	club suit	2 1 61 62	1	32	464b4e	club suit	
265f	game	chess pawn	14 2 51 63	2	32	5b6063	chess pawn,pawn,chess piece,chess	
1f0cf	game	joker	10 2 55 63	2	32	ddd0d3	joker	
1f004	game	mahjong red dragon	11 2 53 62	2	32	dfb7ad	mahjong red dragon	
1f3b4	game	flower playing cards	10 2 55 63	2	32	a97470	flower playing cards	
1f3ad	arts-crafts	performing arts	2 5 62 59	5	33	8f9282	theater masks,theatre,theater,drama masks,performing arts	
1f5bc	arts-crafts	framed picture	2 2 62 62	2	32	c7b27f	framed picture	
1f3a8	arts-crafts	artist palette	1 4 62 60	4	25	de9a5d	palette,artist palette,paint palette	
1f9f5	arts-crafts	thread	13 2 51 63	2	32	849aad	thread,spool	
1faa1	arts-crafts	sewing needle	2 2 62 62	7	57	7398b5	sewing needle	
1f9f6	arts-crafts	yarn	5 2 60 62	2	32	c43d71	yarn,ball of yarn,wool	
1faa2	arts-crafts	knot	16 2 48 62	2	26	b38e9a	knot,rope	
1f453	clothing	glasses	2 22 62 42	22	32	7d7881	glasses,eyeglasses,spectacles	
1f576	clothing	sunglasses	2 22 62 42	22	32	202121	sunglasses	
1f97d	clothing	goggles	2 10 62 55	11	37	82979d	goggles	
1f97c	clothing	lab coat	5 2 60 62	2	32	d9e5eb	lab coat	
1f9ba	clothing	safety vest	6 2 58 62	2	32	e59d2c	safety vest	
1f454	clothing	necktie	2 2 62 62	2	32	acc4cd	tie,necktie	
1f455	clothing	t-shirt	2 5 62 59	5	32	a6d7e2	t-shirt,tshirt,shirt	
1f456	clothing	jeans	16 2 48 62	2	32	1e519d	jeans,trousers	
1f9e3	clothing	scarf	10 2 52 62	2	33	cc4532	scarf	babushka,fichu,headscarf,hijab,kerchief,khimar,lambrequin,mantilla,neckerchief,patka,rebozo,tudung
1f9e4	clothing	gloves	2 5 62 60	6	18	76a0b1	gloves,mittens	
1f9e5	clothing	coat	6 2 58 62	2	33	bf935a	coat,jacket	anorak,blazer,burberry,cagoule,capote,coatee,dolman,doublet,greatcoat,jerkin,mackinaw,newmarket,oilskin,overcoat,parka,peacoat,raincoat,sacque,slicker,surcoat,surtout,swallowtail,topcoat,windbreaker,windcheater
1f9e6	clothing	socks	4 2 59 62	2	26	b7c5cc	socks	
1f457	clothing	dress	9 2 57 62	2	32	1762b8	dress	caftan,coatdress,kaftan,mantua,muumuu,pinafore,pinny,polonaise,saree,shirtdress,sundress
1f458	clothing	kimono	2 2 62 62	2	32	deaac6	kimono	
1f97b	clothing	sari	12 2 57 62	2	33	82a483	sari	
1fa71	clothing	one-piece swimsuit	15 2 49 62	2	31	2083a9	one-piece swimsuit	
1fa72	clothing	briefs	2 16 62 54	16	32	1988cc	briefs	
1fa73	clothing	shorts	2 4 62 61	4	32	3d9ed7	shorts	
1f459	clothing	bikini	9 1 55 62	1	37	d94542	bikini	
1f45a	clothing	woman’s clothes	2 4 62 59	4	32	c9ace2	woman's clothes	
1faad	clothing	folding hand fan	1 13 63 55	13	32	e74423	folding hand fan	
1f45b	clothing	purse	2 4 62 62	4	32	e96c92	purse,wallet	
1f45c	clothing	handbag	3 2 61 62	2	32	b6774a	handbag,bag	
1f45d	clothing	clutch bag	2 25 62 62	25	34	edb838	clutch bag	
1f6cd	clothing	shopping bags	3 2 61 62	3	21	9b9f8d	shopping bags	
1f392	clothing	backpack	2 2 62 62	2	28	d95541	backpack,rucksack,schoolbag	
1fa74	clothing	thong sandal	2 6 62 59	10	12	56aac2	thong sandal	
1f45e	clothing	man’s shoe	2 30 62 62	30	18	84583c	man's shoe	
1f45f	clothing	running shoe	2 22 62 62	22	19	4e90c1	sneaker,sneakers,running shoe,trainers,shoe,shoes	balmoral,brogan,brogue,calceus,chopine,cleats,clodhopper,espadrille,ghillie,huarache,huaraches,mocassin,moccasin,sabot,scuffer,slingback,talaria,wedgie,zori
1f97e	clothing	hiking boot	2 7 62 62	8	16	8c5b36	boot,boots,hiking boot	buskin,hessian,jackboot,jodhpur,waders
1f97f	clothing	flat shoe	2 29 62 62	36	10	38779d	slipper,slippers,flat shoe	
1f460	clothing	high-heeled shoe	4 2 60 62	7	15	b54840	high heel,high heels,stiletto,high-heeled shoe	
1f461	clothing	woman’s sandal	2 34 62 62	36	13	c58454	sandal,sandals,woman's sandal	
1fa70	clothing	ballet shoes	4 2 60 63	3	28	cd9c7d	ballet shoes	
1f462	clothing	woman’s boot	12 2 56 62	2	25	c66c41	woman's boot	
1faae	clothing	hair pick	2 2 62 62	2	41	414343	hair pick	
1f451	clothing	crown	1 4 62 61	6	32	e5b241	crown,tiara	
1f452	clothing	woman’s hat	3 12 62 58	12	26	c3a4ad	sun hat,straw hat,woman's hat	
1f3a9	clothing	top hat	2 8 62 58	8	32	595345	top hat,hat	bicorne,busby,chapeau,deerstalker,fedora,homburg,leghorn,pillbox,porkpie,shako,sunbonnet,sunhat,tirolean,titfer,topee,topi,toque,tricorn,tricorne
1f393	clothing	graduation cap	2 7 62 62	7	32	544e42	graduation cap,mortarboard	
1f9e2	clothing	billed cap	2 10 62 55	10	40	3a99e9	cap,baseball cap,billed cap	
1fa96	clothing	military helmet	2 4 62 61	4	26	5a6a42	helmet,military helmet	
26d1	clothing	rescue worker’s helmet	2 2 62 62	2	32	d95846	rescue worker's helmet	
1f4ff	clothing	prayer beads	2 2 62 62	2	37	b15c38	prayer beads,rosary	
1f484	clothing	lipstick	14 2 50 62	2	29	a5533b	lipstick	
1f48d	clothing	ring	9 2 55 62	2	32	9db1bb	ring,wedding ring,diamond ring,engagement ring	
1f48e	clothing	gem stone	2 5 62 58	5	32	98ceed	gem,diamond,jewel,crystal,gemstone,gem stone	
1f507	sound	muted speaker	2 3 61 62	5	15	92868c	muted speaker	
1f508	sound	speaker low volume	2 10 54 62	10	18	728b99	speaker low volume	
1f509	sound	speaker medium volume	2 10 54 62	10	20	6f8f9e	speaker medium volume	
1f50a	sound	speaker high volume	2 1 63 62	1	33	6a92a3	speaker high volume	
1f4e2	sound	loudspeaker	2 2 62 62	9	13	cea7a2	loudspeaker	
1f4e3	sound	megaphone	2 5 62 56	5	20	bc7168	megaphone	
1f4ef	sound	postal horn	2 9 62 57	9	28	c27c21	horn,post horn,postal horn	
1f514	sound	bell	2 3 62 61	3	33	daae3d	bell	
1f515	sound	bell with slash	2 2 62 62	2	32	9b5941	bell with slash	
1f3bc	music	musical score	1 2 63 62	2	35	465c66	musical score	
1f3b5	music	musical note	7 4 54 60	5	44	4f6773	music note,musical note,note	
1f3b6	music	musical notes	1 4 63 55	13	13	4a616c	music,musical notes,music notes,melody	
1f399	music	studio microphone	12 2 52 62	2	31	7fa7b2	studio microphone	
1f39a	music	level slider	11 2 53 62	2	32	9e9e9e	level slider	
1f39b	music	control knobs	2 2 62 62	2	32	999d9f	control knobs	
1f3a4	music	microphone	2 2 62 62	3	49	6f7679	microphone,mic	
1f3a7	music	headphone	4 2 60 62	2	32	585858	headphones,headset,headphone	
1f4fb	music	radio	2 7 62 62	11	51	c9924c	radio	
1f3b7	musical-instrument	saxophone	2 4 62 60	5	46	eab53c	saxophone,sax	
1f3ba	musical-instrument	trumpet	2 3 62 61	13	58	dead38	trumpet	cornet
1fa8a	musical-instrument	trombone	2 2 62 62	9	53	e0a337	trombone	
1fa97	musical-instrument	accordion	2 7 62 61	7	48	d67f55	accordion	
1f3b8	musical-instrument	guitar	2 2 62 62	15	56	dc866f	guitar,electric guitar	ukulele,lute,bass guitar,mandolin,cithern,citole,cittern,gittern
1f3b9	musical-instrument	musical keyboard	2 2 62 62	2	32	82888a	piano,keyboard piano,grand piano,musical keyboard	pianoforte,pianola,spinet
1f3bb	musical-instrument	violin	2 2 62 62	5	52	bc6a4f	violin,fiddle,cello	viola,double bass,strad,stradavarius
1fa95	musical-instrument	banjo	2 2 62 62	16	56	ccb29c	banjo	
1f941	musical-instrument	drum	3 2 61 62	14	31	d6a997	drum,drums,snare	membranophone,tabor,tabour,tambourine,timbrel,tympan
1fa98	musical-instrument	long drum	12 3 52 62	3	32	c8915f	bongo,conga,long drum	
1fa87	musical-instrument	maracas	2 2 62 62	7	13	b89f49	maracas	
1fa88	musical-instrument	flute	2 2 62 62	13	56	cc953d	flute	fife,piccolo
1fa89	musical-instrument	harp	10 1 56 63	1	21	aa7036	harp	lyre
1f4f1	phone	mobile phone	16 2 48 62	2	32	212222	phone,smartphone,cell phone,mobile phone	
1f4f2	phone	mobile phone with arrow	2 2 62 62	2	45	323435	mobile phone with arrow	
260e	phone	telephone	0 8 64 62	8	32	c94c42	telephone,rotary phone,old phone	
1f4de	phone	telephone receiver	2 2 62 62	14	11	505050	telephone receiver	
1f4df	phone	pager	2 12 62 52	12	32	485638	pager	
1f4e0	phone	fax machine	1 2 63 62	2	36	646663	fax machine	
1f50b	computer	battery	17 2 47 62	2	32	a0d270	battery	
1faab	computer	low battery	17 2 47 62	2	32	bba4a5	low battery	
1f50c	computer	electric plug	2 2 62 62	4	20	696969	plug,electric plug	
1f4bb	computer	laptop	2 3 62 62	3	32	8aa4ac	laptop,notebook computer	
1f5a5	computer	desktop computer	5 2 59 62	2	32	687a80	computer,desktop,monitor,pc,desktop computer	
1f5a8	computer	printer	4 2 60 62	2	32	939ea3	printer	
2328	computer	keyboard	2 17 62 47	17	32	c2d3d9	keyboard	
1f5b1	computer	computer mouse	12 2 52 62	2	32	d4d4d4	computer mouse	
1f5b2	computer	trackball	6 2 58 62	2	32	5d4c4a	trackball	
1f4bd	computer	computer disk	2 2 62 62	2	32	9eb2b5	computer disk	
1f4be	computer	floppy disk	2 2 62 62	2	29	92989d	floppy disk	
1f4bf	computer	optical disk	3 3 61 61	3	32	b6d6db	optical disk	
1f4c0	computer	dvd	3 3 61 61	3	32	eecc85	vinyl,record,vinyl record,dvd	
1f9ee	computer	abacus	2 2 62 62	2	32	9d4e39	abacus	
1f3a5	light-video	movie camera	2 2 62 62	2	40	4e4d4d	movie camera	
1f39e	light-video	film frames	2 9 62 56	9	32	7f6752	film frames	
1f4fd	light-video	film projector	1 3 63 61	4	48	636d72	film projector,projector	
1f3ac	light-video	clapper board	3 2 61 62	4	49	636363	clapperboard,film,movie,cinema,clapper board	
1f4fa	light-video	television	2 4 62 62	6	32	436b76	television,tv	
1f4f7	light-video	camera	2 13 62 62	14	14	5e686c	camera	webcam
1f4f8	light-video	camera with flash	2 5 62 62	5	33	686a64	camera with flash	
1f4f9	light-video	video camera	2 5 62 59	14	52	516a75	video camera	
1f4fc	light-video	videocassette	2 14 62 50	14	32	726b6b	videocassette	
1f50d	light-video	magnifying glass tilted left	2 2 62 62	2	22	6d848f	magnifying glass,loupe,magnifying glass tilted left	
1f50e	light-video	magnifying glass tilted right	2 2 62 62	2	42	6d848f	magnifying glass tilted right	
1f56f	light-video	candle	21 2 43 62	2	32	c9c0ab	candle	
1f4a1	light-video	light bulb	13 2 51 62	2	32	dbc85d	light bulb,lightbulb,bulb,idea,lamp	
1f526	light-video	flashlight	2 2 62 62	2	21	598b8d	flashlight,torch	
1f3ee	light-video	red paper lantern	12 2 52 62	2	32	cd5130	lantern,paper lantern,red paper lantern	
1fa94	light-video	diya lamp	2 4 57 63	12	47	c67d2f	diya lamp	
1f4d4	book-paper	notebook with decorative cover	8 3 56 61	3	31	daab6c	notebook with decorative cover	
1f4d5	book-paper	closed book	8 3 56 61	3	31	d06054	closed book,novel	
1f4d6	book-paper	open book	1 10 63 53	10	32	b4cbdb	open book,book	
1f4d7	book-paper	green book	8 3 56 61	3	31	8eb370	green book	
1f4d8	book-paper	blue book	8 3 56 61	3	31	428ac5	blue book	
1f4d9	book-paper	orange book	8 3 56 61	3	31	d59450	orange book	
1f4da	book-paper	books	2 3 62 62	3	26	7b9b8a	stack of books,books,pile of books	
1f4d3	book-paper	notebook	8 3 56 61	3	31	707273	notebook	
1f4d2	book-paper	ledger	6 3 57 61	3	32	e3c05b	ledger	
1f4c3	book-paper	page with curl	7 2 62 62	2	32	d5e9f6	page with curl	
1f4dc	book-paper	scroll	2 3 62 61	3	30	eec590	scroll,parchment	
1f4c4	book-paper	page facing up	7 2 57 62	2	27	e0eef7	page facing up	
1f4f0	book-paper	newspaper	3 8 61 56	9	33	cbcbcb		
1f5de	book-paper	rolled-up newspaper	2 3 62 61	4	19	c9c7c5	newspaper,rolled-up newspaper	
1f4d1	book-paper	bookmark tabs	7 2 59 62	2	29	dde5e8	bookmark tabs	
1f516	book-paper	bookmark	3 2 61 62	10	55	e34e3b	bookmark	
1f3f7	book-paper	label	3 2 61 62	4	15	e6c18b	label	
1fa99	money	coin	3 2 61 62	2	32	efc542	coin	
1f4b0	money	money bag	5 2 59 62	4	45	deae36	money bag,money,sack of gold	
1fa8e	money	treasure chest	5 2 58 62	2	26	a07650	treasure chest,treasure,chest	
1f4b4	money	yen banknote	2 13 62 51	13	32	e4b570	yen banknote	
1f4b5	money	dollar banknote	2 13 62 51	13	32	7fb76d	dollar banknote	
1f4b6	money	euro banknote	2 13 62 51	13	32	63b0df	euro banknote	
1f4b7	money	pound banknote	2 13 62 51	13	32	b49dcf	pound banknote	
1f4b8	money	money with wings	1 4 62 60	4	31	8bb481	money with wings	
1f4b3	money	credit card	2 13 62 51	13	32	d1ab56	credit card	
1f9fe	money	receipt	3 1 58 62	2	34	cce1ed	receipt	
1f4b9	money	chart increasing with yen	2 2 63 62	2	32	87b65a	chart increasing with yen	
2709	mail	envelope	2 12 62 53	12	32	d5e8f5	letter,envelope,mail	
1f4e7	mail	e-mail	2 12 62 53	12	32	bfdbf2	e-mail	
1f4e8	mail	incoming envelope	1 16 63 49	16	35	c9e0ef	incoming envelope	
1f4e9	mail	envelope with arrow	3 2 61 62	2	32	dbdde7	envelope with arrow	
1f4e4	mail	outbox tray	2 2 62 62	2	32	ba7148	outbox tray	
1f4e5	mail	inbox tray	2 2 62 62	2	32	ba7148	inbox tray	
1f4e6	mail	package	4 2 60 62	2	32	b48457	box,package,parcel,cardboard box	
1f4eb	mail	closed mailbox with raised flag	2 2 62 62	2	41	4a78be	mailbox,letterbox,closed mailbox with raised flag	
1f4ea	mail	closed mailbox with lowered flag	2 12 62 62	12	31	4b79be	closed mailbox with lowered flag	
1f4ec	mail	open mailbox with raised flag	2 2 62 62	2	41	708ab6	open mailbox with raised flag	
1f4ed	mail	open mailbox with lowered flag	2 12 62 62	12	32	5a6a90	open mailbox with lowered flag	
1f4ee	mail	postbox	11 2 53 62	2	32	e46d61	postbox	
1f5f3	mail	ballot box with ballot	2 2 62 62	2	39	2f78c4	ballot box with ballot	
270f	writing	pencil	2 2 62 62	8	13	e4ac62	pencil	
2712	writing	black nib	2 3 62 62	4	20	6c7f7e	nib,quill,black nib	
1f58b	writing	fountain pen	2 2 62 62	9	54	636155	fountain pen	
1f58a	writing	pen	2 2 62 62	9	54	4075b6	pen	
1f58c	writing	paintbrush	1 3 62 61	15	58	78839a	paintbrush,paint brush	
1f58d	writing	crayon	2 2 62 62	8	51	c54642	crayon	
1f4dd	writing	memo	2 2 62 62	2	28	e3dfd5	memo	
1f4bc	office	briefcase	2 8 62 62	8	33	7a472e	briefcase,suitcase	
1f4c1	office	file folder	6 11 58 59	11	34	f6d264	file folder	
1f4c2	office	open file folder	2 11 62 59	12	29	f5c45a	open file folder	
1f5c2	office	card index dividers	4 2 60 62	7	52	f4d065	card index dividers	
1f4c5	office	calendar	5 2 59 58	2	32	dfa49b	calendar	
1f4c6	office	tear-off calendar	3 2 61 62	2	32	d3a099	tear-off calendar	
1f5d2	office	spiral notepad	7 2 57 62	2	32	c9dee6	spiral notepad	
1f5d3	office	spiral calendar	3 2 61 61	2	32	c0b7c1	spiral calendar	
1f4c7	office	card index	2 5 62 62	5	32	9fb7be	card index	
1f4c8	office	chart increasing	2 2 62 62	2	32	efe3e2	chart increasing	
1f4c9	office	chart decreasing	2 2 62 62	2	32	dde8f0	chart decreasing	
1f4ca	office	bar chart	2 2 62 62	2	32	d6dcdf	bar chart	
1f4cb	office	clipboard	9 2 55 61	2	32	d4c2b3	clipboard	
1f4cc	office	pushpin	2 3 62 62	5	48	ce5348	pushpin	
1f4cd	office	round pushpin	17 2 47 62	2	32	d55f51	round pushpin	
1f4ce	office	paperclip	2 2 62 62	5	14	6492a1	paperclip	
1f587	office	linked paperclips	2 3 62 61	3	37	6a9ba9	linked paperclips	
1f4cf	office	straight ruler	2 2 62 62	8	16	9fc4ca	straight ruler	
1f4d0	office	triangular ruler	2 2 62 62	20	5	9cc2c9	triangular ruler	
2702	office	scissors	2 2 62 62	8	32	ac7f7c	scissors	
1f5c3	office	card file box	2 6 62 62	6	47	717264	card file box	
1f5c4	office	file cabinet	5 2 59 62	2	32	4a5c65	file cabinet	
1f5d1	office	wastebasket	5 2 59 62	2	32	719caa	trash can,bin,dustbin,wastebasket	
1f512	lock	locked	12 5 52 62	5	32	c5a759	lock,padlock,locked	
1f513	lock	unlocked	12 1 52 62	1	32	c5a555	unlocked	
1f50f	lock	locked with pen	4 4 59 62	5	45	9e8c5c	locked with pen	
1f510	lock	locked with key	3 5 61 62	5	23	ceaa4b	locked with key	
1f511	lock	key	2 2 62 62	2	40	e6b62a	key	
1f5dd	lock	old key	2 4 62 60	4	45	78939d	old key,skeleton key	
1f528	tool	hammer	2 2 62 62	2	29	897e72	hammer	
1fa93	tool	axe	2 2 62 62	2	26	ee9b6f	axe,hatchet	broadax,broadaxe,piolet
26cf	tool	pick	2 2 62 62	2	35	80766a	pickaxe,pick	
2692	tool	hammer and pick	2 3 62 62	3	32	857d72	hammer and pick	
1f6e0	tool	hammer and wrench	2 2 62 62	2	40	818e8f	hammer and wrench	
1f5e1	tool	dagger	2 2 62 62	8	56	949387	sword,dagger,blade	broadsword,claymore,cutlas,cutlass,epee,falchion,rapier,scimitar
2694	tool	crossed swords	2 2 62 62	16	32	97a199	swords,crossed swords	
1f4a3	tool	bomb	5 2 58 62	2	43	655b50	bomb	
1fa83	tool	boomerang	2 2 62 62	4	48	987b65	boomerang	
1f3f9	tool	bow and arrow	2 2 62 63	5	50	9e785b	bow and arrow,bow	
1f6e1	tool	shield	7 2 57 62	2	32	a2bcc4	shield	backplate,brassard,breastplate,chamfron,chanfron,cubitiere,cuisse,egis,epauliere,fauld,frontstall,gorget,greave,jambeau,nosepiece,pallette,sabaton,solleret,tasse,tasset,testiere,tuille,visor,vizor
1fa9a	tool	carpentry saw	2 2 61 62	2	42	bdae9d	saw,carpentry saw	
1f527	tool	wrench	3 2 61 62	3	17	76a2b2	wrench,spanner	
1fa9b	tool	screwdriver	2 3 62 62	18	7	d77669	screwdriver	
1f529	tool	nut and bolt	2 2 62 62	2	25	80b2bf	bolt and nut,screw,nut and bolt	
2699	tool	gear	2 2 62 62	2	32	7da9ba	gear,cog,cogwheel,gears	
1f5dc	tool	clamp	11 2 58 62	2	27	6b9bab	clamp	
2696	tool	balance scale	1 3 63 62	3	32	487685	balance scale	
1f9af	tool	white cane	2 2 62 62	18	59	a99394	white cane	
1f517	tool	link	2 2 62 62	2	46	7aa6b6	link	
26d3-200d-1f4a5	tool	broken chain	2 2 62 62	4	49	7da2af	broken chain	
26d3	tool	chains	8 2 56 62	2	28	739ead	chains	
1fa9d	tool	hook	11 1 53 63	1	32	f2c234	hook	
1f9f0	tool	toolbox	2 5 62 59	5	33	c43d36	toolbox	
1f9f2	tool	magnet	2 2 62 62	2	41	e16a5e	magnet	
1fa9c	tool	ladder	13 2 51 62	2	32	c08854	ladder	
1fa8f	tool	shovel	1 1 63 63	9	50	7b8c8e	shovel	
2697	science	alembic	2 2 62 62	2	26	8593bc	alembic,potion,flask	
1f9ea	science	test tube	2 3 62 61	5	51	4ab8b0	test tube	
1f9eb	science	petri dish	2 30 62 62	30	32	948693	petri dish	
1f9ec	science	dna	2 2 62 62	3	47	8c97bb	dna	
1f52c	science	microscope	4 2 60 62	2	40	89a5af	microscope	
1f52d	science	telescope	3 2 61 62	8	11	7c8b91	telescope	collimator
1f4e1	science	satellite antenna	4 2 61 62	4	18	a7c2cb	satellite dish,antenna,satellite antenna	
1fa78	medical	drop of blood	12 3 52 61	3	32	e23831	drop of blood	
1f48a	medical	pill	2 2 62 62	3	17	f99b4f	pill	
1fa79	medical	adhesive bandage	2 2 62 62	3	49	d6d6d6	adhesive bandage	
1fa7c	medical	crutch	2 2 62 62	10	47	818d8d	crutch	
1fa7a	medical	stethoscope	2 2 61 62	2	29	5e93b6	stethoscope	
1fa7b	medical	x-ray	2 2 62 63	2	32	749fc2	x-ray	
1f6aa	household	door	15 2 49 62	2	32	a96343	door	
1f6d7	household	elevator	2 2 62 62	2	32	6894e3	elevator	
1fa9e	household	mirror	9 2 55 62	2	32	c4cbcc	mirror	
1fa9f	household	window	2 2 62 62	2	32	d0b7a8	window	
1f6cf	household	bed	2 27 62 62	42	7	868d9b	bed	sickbed
1f6cb	household	couch and lamp	2 2 62 62	3	49	559ec3	sofa,couch,couch and lamp	daybed,divan,loveseat
1fa91	household	chair	14 2 52 62	2	29	ae7141	chair	armchair,cathedra,chaise,fauteuil,highchair,musnud,recliner
1f6bd	household	toilet	10 2 54 62	2	47	c3d3da	toilet	
1faa0	household	plunger	2 2 62 62	16	58	c76858	plunger	
1f6bf	household	shower	8 2 62 55	10	58	7e929c	shower	
1f6c1	household	bathtub	2 2 62 62	7	52	b7c5ca	bathtub,bath	
1faa4	household	mouse trap	2 3 62 62	3	29	99693f	mouse trap	
1fa92	household	razor	2 2 62 62	2	37	a28d80	razor	
1f9f7	household	safety pin	2 2 62 62	9	53	729cac	safety pin	
1f9f9	household	broom	2 1 63 62	18	60	d6a254	broom,broomstick	
1f9fa	household	basket	1 7 62 63	14	32	db9e5b	basket,picnic basket	
1f9fb	household	roll of paper	9 2 55 62	2	32	d5e2e8	roll of paper	
1faa3	household	bucket	1 2 62 62	2	33	419fdd	bucket,pail	
1f9fc	household	soap	2 7 62 57	7	31	eaa5b7	soap	
1fae7	household	bubbles	1 2 62 62	2	22	447b84	bubbles,soap bubbles	
1faa5	household	toothbrush	2 3 61 62	10	52	dc8651	toothbrush	
1f9fd	household	sponge	2 11 62 59	11	39	f0cf2c	sponge	
1f9ef	household	fire extinguisher	16 2 45 62	2	40	b35d4d	fire extinguisher	
1f6d2	household	shopping cart	2 2 62 62	13	59	688591	shopping cart	
26b0	other-object	coffin	2 5 62 61	7	19	ad6c4e	coffin	
1faa6	other-object	headstone	8 2 56 62	2	33	a4a8aa	gravestone,tombstone,headstone,grave	
26b1	other-object	funeral urn	14 2 50 62	2	32	eaa14e	funeral urn	
1f9ff	other-object	nazar amulet	3 2 61 62	2	33	487cd9	nazar amulet	
1faac	other-object	hamsa	6 2 58 62	2	32	1d57d1	hamsa	
1f5ff	other-object	moai	10 2 54 63	2	31	8b7f7e	moai,easter island statue,stone head	
1faa7	other-object	placard	8 2 56 62	2	33	e4ddd9	placard	
1faaa	other-object	identification card	2 13 62 51	13	32	95c5d5	identification card	
26a0	warning	warning	2 2 62 62	2	32	e4b637	warning	
26d4	warning	no entry	2 2 62 62	2	32	f37163	no entry	
1f6ab	warning	prohibited	2 2 62 62	2	32	ce3b34	prohibited	
2622	warning	radioactive	2 2 63 62	2	32	9c7a1d	radioactive	
2623	warning	biohazard	2 2 63 62	2	32	cea229	biohazard	
269b	religion	atom symbol	2 2 63 62	2	32	b96fc7	atom,atom symbol	
1f549	religion	om	2 2 62 62	2	32	b869c7	om	
2721	religion	star of david	2 2 63 62	2	32	b465c3	star of david	
2638	religion	wheel of dharma	2 2 63 62	2	32	b66ac5	wheel of dharma	
262f	religion	yin yang	2 2 63 62	2	32	bf7dcc	yin yang	
271d	religion	latin cross	2 2 63 62	2	32	ae57be	latin cross	
2626	religion	orthodox cross	2 2 63 62	2	32	b363c2	orthodox cross	
262a	religion	star and crescent	2 2 63 62	2	32	b566c4	star and crescent	
262e	religion	peace symbol	2 2 63 62	2	32	bb72c9	peace sign,peace symbol	
1f54e	religion	menorah	2 2 62 62	2	32	bb71c9	menorah	
267e	math	infinity	2 2 63 62	2	32	b15dc1	infinity	
2753	punctuation	red question mark	14 2 50 62	2	32	d53d34	red question mark	
2757	punctuation	red exclamation mark	26 2 38 62	2	32	d83f36	red exclamation mark	
267b	other-symbol	recycling symbol	2 2 62 62	2	32	5c902f	recycling,recycling symbol	
269c	other-symbol	fleur-de-lis	1 2 62 62	2	33	ebb13d	fleur-de-lis,fleur de lis	
1f531	other-symbol	trident emblem	3 2 61 62	2	32	e9b03b	trident,trident emblem	
2714	other-symbol	check mark	2 2 62 62	15	56	566d79	check mark	
274c	other-symbol	cross mark	2 2 62 62	13	32	e44238	cross mark	
2734	other-symbol	eight-pointed star	2 2 62 62	2	32	ffab57	eight-pointed star	
1f4a0	geometric	diamond with a dot	2 1 62 62	1	32	3caae7	diamond with a dot	
1f518	geometric	radio button	2 2 62 62	2	32	6b6b6b	radio button	
1f3c1	flag	chequered flag	2 2 62 62	4	29	8f8e8d	checkered flag,chequered flag	
1f6a9	flag	triangular flag	2 1 62 63	3	14	e4584f	flag,red flag,triangular flag	
1f3f3	flag	white flag	4 1 60 63	2	45	d8d5d4	white flag	
1f3f3-200d-1f308	flag	rainbow flag	2 7 62 57	8	17	987461	rainbow flag	
1f3f4-200d-2620	flag	pirate flag	2 7 62 57	8	17	5e5e5e	pirate flag,jolly roger	
~table	household	table	3 20 61 63	20	32	8a5b35		
~fence	place-other	fence	0 23 64 63	23	33	cfab7c	fence,picket fence,wooden fence,garden fence	
~lily-pad	plant-other	lily pad	2 38 62 63	47	53	5c9b61	lily pad,lilypad,waterlily leaf	
~typewriter	office	typewriter	2 2 62 63	2	32	6f968c	typewriter,old typewriter	
~cabin	place-building	cabin	0 5 64 63	10	48	6f5c3f	cabin,log cabin,wooden cabin,hunting lodge	chalet,lodge
~wizard-hat	clothing	wizard hat	2 2 62 63	2	39	4e4388	wizard hat,witch hat,pointy hat,wizard's hat,magic hat	
~santa-hat	clothing	santa hat	5 9 62 63	9	39	e57f74	santa hat,christmas hat	
~cowboy-hat	clothing	cowboy hat	1 21 63 63	21	32	764c2a	cowboy hat,stetson	
~party-hat	clothing	party hat	12 1 52 64	1	32	e3967e	party hat,birthday hat,cone hat	
~bonsai	plant-other	bonsai	3 3 60 63	3	43	497251	bonsai,bonsai tree	
~gold	money	pile of gold	2 32 62 63	32	36	e0ab3d	pile of gold,heap of gold,gold pile,gold coins,pile of coins,hoard	
~eiffel-tower	place-building	eiffel tower	15 0 49 63	0	32	6c5847	eiffel tower	
~alien	person-fantasy	alien	13 0 51 63	6	31	628475	alien,martian	
~astronaut	person-role	astronaut	4 1 60 63	1	32	aeb0b7	astronaut,cosmonaut,spaceman,space explorer,spacewoman	
~campfire	household	campfire	8 6 56 64	6	33	c17041	campfire,camp fire	
~bench	household	bench	2 23 62 63	24	32	8e6440	bench,park bench	
~bridge	place-other	bridge	1 23 63 63	23	32	8e8c96	bridge,stone bridge,footbridge	
~hot-air-balloon	transport-air	hot air balloon	9 1 55 64	1	32	d38760	hot air balloon,air balloon,hot-air balloon	
~igloo	place-building	igloo	2 24 62 63	24	32	cbd9e4	igloo	
~knight	person-role	knight	3 1 59 63	1	37	99868c	knight,paladin,knight in armor,knight in armour	
~lamp-post	place-other	lamp post	22 0 42 63	0	32	60605b	lamp post,street lamp,streetlight,lamppost,street light	
~lighthouse	place-building	lighthouse	7 1 58 63	1	32	a47873	lighthouse,light house	
~lizard	animal-reptile	lizard	4 7 55 61	7	25	5fa14e	lizard,gecko,salamander,newt	agama,agamid,anole,blindworm,chuckwalla,iguana,iguanid,lacertid,racerunner,scincid,skink,slowworm,teiid,teju,varan,whiptail
~pirate-ship	transport-water	pirate ship	0 2 60 61	2	36	aa8d72	pirate ship,galleon,tall ship,sailing ship,caravel,frigate	
~pot	household	flower pot	14 16 50 63	16	32	c0653f	pot,flower pot,clay pot,flowerpot,plant pot	
~pyramid	place-building	pyramid	1 4 63 63	4	32	ce9a4d	pyramid,pyramids	
~robot	person-fantasy	robot	6 0 58 63	0	32	9198a0	robot,android,droid,automaton,cyborg,mech	
~shop	place-building	shop	3 5 61 63	5	32	bf917e	shop,store,storefront,little shop	bakery,coffee shop,coffeehouse,café,restaurant,diner,tea room
~submarine	transport-water	submarine	1 6 60 57	6	43	d5a940	submarine,sub	
~windmill	place-building	windmill	6 3 58 63	7	21	b9b095	windmill,dutch windmill	
`;
