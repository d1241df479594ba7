"""Hats on the wooden form; gloves, mitts, socks and booties laid flat."""
from studio import *
from garments import line,curve,above,plaintex,buttons
B=yarn.bands

def revolve(prof,nth=520,ns=240,h=None,amp=0,texh=34.,vy=None,low=None,wob=.18,seed=1,sq=(1.,1.06),ripple=None):
    """A hat: prof [(radius, y)] from the edge up; low(theta) drops the edge (earflaps); returns Mesh and edge points."""
    prof=resample(np.array(prof,float),.12)
    for _ in range(2): prof[1:-1]=.25*prof[:-2]+.5*prof[1:-1]+.25*prof[2:]
    d=np.r_[0,np.cumsum(np.hypot(*np.diff(prof,axis=0).T))]; L=d[-1]; K=np.linspace(0,1,ns)[:,None]; T=np.linspace(0,2*np.pi,nth)[None]
    r=np.interp(K*L,d,prof[:,0])+0*T; y=np.interp(K*L,d,prof[:,1])+0*T
    if low is not None:
        y0=prof[0,1]; f=low(T); k2=smooth(0,1,np.clip((y-y0)/6.,0,1)); y=y-f*(1-k2)*np.clip(1-(y-y0)/6.,0,1)**.0*(1-np.clip((y-y0)/6.,0,1)); r=r+.05*f*(1-np.clip((y-y0)/6,0,1))
    V=(K*L/texh+0*T) if vy is None else (y-vy[0])/vy[1]
    r=r+wob*wave(np.cos(T)*.6,np.sin(T)*.6+y/14,seed)*np.minimum(1,r/4)
    if ripple: r=r+ripple(T,y)
    P=np.stack([r*np.sin(T)*sq[0],y+.12*wave(np.cos(T)*.5,np.sin(T)*.5,seed+4),-r*np.cos(T)*sq[1]],-1); U=T/(2*np.pi)+0*K
    def nn(P):
        N=normals(P,True); return N*np.sign((N[ns//3]*np.stack([np.sin(T[0]),0*T[0],-np.cos(T[0])],-1)).sum())
    if h is not None: P=P+nn(P)*(amp*(sample(h,U,V)-.35)*np.minimum(1,r/3))[...,None]
    return Mesh().grid(P,U,V,N=nn(P)),P

def form(s,neck=10.,k=1.,dx=0,dz=0):
    """The turned wooden head."""
    s.wood('Form','c79f6f','9b7046',.8)
    pr=[(0,0),(7.4,0),(7.6,.4),(7.5,1.2),(6.4,1.7),(2.6,2.1),(1.9,3.2),(1.75,7),(2.3,9),(4.2,10.2),(6.6,12.4),(8.4,16),(9.3,20),(9.5,24),(9.1,28),(7.8,32),(5.6,35),(2.6,36.8),(0,37.2)]
    pr=resample(np.array(pr)*k,.3); T=np.linspace(0,2*np.pi,90)[None]; r,y=pr[:,:1],pr[:,1:]; P=np.stack([r*np.sin(T)+dx,y+0*T,-r*np.cos(T)*1.04+dz],-1); N=normals(P,True); N*=np.sign((N[len(pr)//2]*np.stack([np.sin(T[0]),0*T[0],-np.cos(T[0])],-1)).sum())
    s.mesh(Mesh().grid(P,T/6.28+0*r,y/40+0*T,N=N),'texture{Form rotate x*90}')

def hatcam(s,y=21.5,ang=23.5,lift=0): s.camera((-16,38+lift,-118),(0,y,0),ang); s.opt=dict(key=(-110,95,-75),keysize=50); return s
BEANIE=[(10.0,17.6),(10.5,17.3),(11.0,17.8),(11.25,20),(11.2,23.5),(10.95,25.6),(10.4,26.1),(10.05,25.8),(10.1,27),(10.15,29),(9.9,32),(9.1,35.2),(7.3,38),(4.6,39.9),(2,40.5),(.05,40.3)]
def beanie():
    s=Scene('gorro-de-canale',tilt=False); s.backdrop(wall=46); form(s)
    rgb,h=yarn.knit(66,36,yarn.flat('red'),g=2.0,rib=(2,2),pp=28,melange=.09); t=s.tex('c',rgb,h,bump=1.2)
    M,P=revolve(BEANIE,660,230,h,.75,36,seed=2); s.mesh(M,t,42000,.6,.010); return hatcam(s)
def cable_hat():
    s=Scene('gorro-de-ochos-con-pompon',tilt=False); s.backdrop(wall=46); form(s); c=INK['oat']
    rgb,h=yarn.cables(66,36,c,g=1.75,lay=[('cable',4.6),('purl',1.3),('moss',3.8),('purl',1.3)]*6,turn=5.6,pp=28,seed=4); rr,hr=yarn.knit(66,36,yarn.flat(c),g=1.75,rib=(2,2),pp=28,seed=5)
    n=int(28*10.2); rgb[-n:]=rr[-n:]; h=h.copy(); h[-n:]=hr[-n:]*.55; t=s.tex('c',rgb,h,bump=1.0)
    M,P=revolve(BEANIE,680,240,h,1.15,36,seed=5); s.mesh(M,t,40000,.65,.011)
    b=ball((0,44.6,0),4.9,9000,3,.035); s.mesh(b,t); return hatcam(s,y=23.2,ang=25.5)
def tassel(s,p,n,length,tex,rad=.022,spread=.32,seed=1,d=(0,-1,0),uvs=None):
    """A bunch of threads hanging from p."""
    r=np.random.default_rng(seed); p=np.asarray(p,float); V=[];N=[];U=[];F=[]; k=5
    for i in range(n):
        dd=unit(np.asarray(d)+r.normal(0,spread,3)*[1,.3,1]); q=unit(np.cross(dd,r.normal(0,1,3))); L=length*r.uniform(.85,1.08); t=np.linspace(0,1,k)[:,None]
        C=p+dd*t*L*[1,1,1]+np.array([0,-.35*L,0])*t**2*.4+q*.12*np.sin(t*6+i); w=rad*(1-.4*t); b=len(V)*0
        a=np.stack([C-q*w,C+q*w],1).reshape(-1,3); V.append(a); N.append(np.broadcast_to(unit(dd*[1,.0,1]+[0,.15,-.35]),a.shape)); u=r.uniform(0.02,.98,2) if uvs is None else uvs; U.append(np.broadcast_to(u,(len(a),2)))
        o=i*2*k; F.append(np.concatenate([[[o+2*j,o+2*j+1,o+2*j+2],[o+2*j+1,o+2*j+3,o+2*j+2]] for j in range(k-1)]))
    s.mesh(Mesh().tri(np.concatenate(V),np.concatenate(N),np.concatenate(U),np.concatenate(F)),tex)
def braid(s,p,L,tex,uva,seed=1,r=.34):
    M=Mesh(); y=np.linspace(0,L,90); rr=np.random.default_rng(seed); sw=.7*np.sin(y*.18+seed)+.02*y
    for k in range(3):
        ph=y*2.1+k*2.094; tube(M,np.stack([p[0]+sw*.6+.30*np.sin(ph),p[1]-y,p[2]-.3+.22*np.sin(2*ph)],-1),r,(uva[k][0],uva[k][1]),(.004,.0004),8,up=(0,0,1))
    s.mesh(M,tex,900,.3,.009); e=(p[0]+sw[-1]*.6,p[1]-L,p[2]-.3); tassel(s,e,260,3.6,tex,.03,.16,seed,uvs=None)
def chullo(name,ground,sec,alt,spec,k=1.,pom=False,cols=132,g=2.0):
    s=Scene(name,tilt=False); s.backdrop(wall=46); dress_chullo(s,ground,sec,alt,spec,k,pom,cols,g)
    s.camera((-16,38,-118),(0,22.3*k+1,0),25.5*k); s.opt=dict(key=(-110,95,-75),keysize=50); return s
def dress_chullo(s,ground,sec,alt,spec,k=1.,pom=False,cols=132,g=2.0):
    form(s,k=k)
    C=B(cols,spec); rows=int(36*g/.76)+2; C=np.concatenate([C]*(rows//len(C)+1),0)[:rows]
    cf=lambda r,c: C[np.clip(r.astype(int),0,rows-1),c.astype(int)%cols]
    rgb,h=yarn.knit(cols/g,36,cf,g=g,pp=30,seed=4,melange=.07,deep=.5); t=s.tex('c',rgb,h,bump=.9)
    flap=lambda T: 9.6*k*np.maximum(np.clip(np.cos((T-np.radians(98))*2.05)*(np.abs(T-np.radians(98))<.76),0,1),np.clip(np.cos((T-np.radians(278))*2.05)*(np.abs(T-np.radians(278))<.76),0,1))**.62
    pr=[(10.45,20.2),(10.6,22),(10.6,25),(10.4,28),(9.8,31),(8.7,34),(7.0,37),(4.8,39.6),(2.6,41.4),(1.0,42.2),(.05,42.4)]
    pr=[(a*k,b*k) for a,b in pr]
    M,P=revolve(pr,520,240,h,.14,36,vy=(9.5*k,36*k),low=flap,seed=7); 
    m=rot('y',28)
    E=Mesh(); e=P[0]+np.array([0,-.1,0]); tube(E,e,.42*k,(.5,.5),(.0,.0),9); 
    solid=np.zeros((8,24,3)); solid[:,:8]=INK[sec]; solid[:,8:16]=INK[alt]; solid[:,16:]=INK[ground]; ts=s.tex('s',solid,None)
    E=Mesh(); tube(E,e,.42*k,(.16,.5),(.0,.0),9)
    for X in(M,E): X.move(m)
    s.mesh(M,t,30000,.5,.010).mesh(E,ts,1500,.4,.010)
    for a in(98,278):
        i=int(a/360*519); p=m@P[0,i]; braid(s,p+[0,-.2,0],9.5*k+ (1 if a==98 else 0),ts,[(.16,.5),(.5,.5),(.83,.5)],seed=a,r=.32*k)
    if pom:
        pal=np.concatenate([np.broadcast_to(INK[c],(8,8,3)) for c in('ivory','red','indigo','gold')],1); tp=s.tex('p',pal,None); b=ball((0,45.2*k,0),3.9*k,7000,3,.036); s.mesh(b,tp)
    else:
        T=Mesh(); tube(T,[(0.2*np.sin(q*2),42.2*k+1.6*np.sin(q*1.9)*1.2,-.9*q-1.2*q*q*.6) for q in np.linspace(0,1.6,24)],.42*k,(.16,.5),(0,0),9); s.mesh(T,ts,600,.35,.01); tassel(s,(.0,42.4*k,-3.3),420,5.6*k,ts,.032,.26,5)
def star_spec(g,s2,light):
    R=yarn
    return [(1,s2,s2),(R.checks(2,1),g,light),(2,g,g),(R.river(10,6,2),g,'gold'),(2,g,g),(R.checks(1,1),s2,light),(3,g,g)]+[(1,light,light),(2,s2,s2),(R.river(12,6,2),light,g),(2,s2,s2),(1,light,light),(2,g,g),(R.star(),g,light),(2,g,g),(1,light,light),(1,s2,s2),(R.steps(5),s2,'gold'),(1,s2,s2),(1,light,light),(2,g,g),(R.rhomb(5,3,1),g,light),(2,g,g),(R.checks(2,1),s2,light),(3,g,g),(R.river(10,5,2),g,'gold'),(3,g,g),(1,light,light),(4,s2,s2),(1,light,light),(20,g,g)]
def chullo_red(): return chullo('chullo-de-estrellas','red','navy','gold',star_spec('red','navy','ivory'))
def chullo_blue(): return chullo('chullo-de-estrellas-2','indigo','plum','gold',star_spec('indigo','plum','ivory'))
def chullito():
    st=[(3,'brown','brown'),(4,'camel','camel'),(yarn.checks(1,1),'camel','ivory'),(4,'gold','gold'),(3,'ivory','ivory'),(yarn.checks(2,1),'ivory','sky'),(4,'sky','sky'),(1,'ivory','ivory'),(5,'indigo','indigo'),(1,'red','red')]
    return chullo('chullito-de-rayas','brown','red','indigo',st*3,k=.9,pom=True,cols=112,g=1.75)

def tip(n,e=.12,start=False):
    q=np.linspace(0,1,n); f=np.clip(1-np.clip((q-(1-e))/e,0,1)**2,0,1)**.5
    return np.maximum(f,.04)
def gloves():
    s=Scene('guantes-con-greca'); s.backdrop(floor_only=True); c=INK['stone']*1.02; g=3.0
    spec=[(int(5.2*g/.76),'stone','stone'),(1,'ivory','ivory'),(yarn.checks(1,1),'indigo','ivory'),(1,'indigo','indigo'),(yarn.rhomb(6,4,2),'red','ivory'),(1,'indigo','indigo'),(yarn.checks(1,1),'indigo','ivory'),(1,'ivory','ivory'),(40,'stone','stone')]
    C=B(60,spec); cf=lambda r,k:C[np.clip(r.astype(int),0,len(C)-1),k.astype(int)%60]
    rgb,h=yarn.knit(20,16,cf,g=g,pp=60,seed=3); tp=s.tex('p',rgb,h,bump=.9); tf,_=plaintex(s,'f',c,6,14,g=g,pp=60); tr,_=plaintex(s,'r',c,20,10,g=2.6,rib=(2,2),pp=60,bump=1.3)
    for q,(dx,dz,a,y0) in((-1,(-6.6,0,9,0)),(1,(6.2,-.6,-7,0))):
        M=Mesh();F=Mesh();R=Mesh(); 
        n=30; t=np.linspace(0,1,n)
        for x,L,w in((-3.45,6.2,1.08),(-1.2,7.8,1.14),(1.1,7.3,1.14),(3.35,5.6,1.02)):
            x=x*-q; p=line((x*.96,3.2),(x*1.22,5.0+L),44,bow=.1*x); pillow(F,p,w*tip(44,.14),1.25*tip(44,.1),(6,14),y0=.25,nu=30,p=2.2,wr=.06,seed=int(abs(x)*9))
        p=curve([(q*2.2,-4.4),(q*4.6,-1.6),(q*6.6,2.0),(q*7.2,4.6)],44); pillow(F,p,1.22*tip(44,.14),1.25*tip(44,.1),(6,14),y0=.15,nu=30,p=2.2,wr=.06,seed=4)
        p=line((0,-5.4),(0,5.6),50); qq=np.linspace(0,1,50); pillow(M,p,(4.35+.5*smooth(0,.6,qq))*np.where(qq>.93,.98,1),1.75*np.minimum(1,(1-qq)*5+.45),(20,16),y0=.4,nu=70,p=3.2,wr=.16,seed=6,h=h,amp=.06)
        p=line((0,-12.8),(0,-5.0),34); qq=np.linspace(0,1,34); pillow(R,p,4.5-.45*np.sin(np.pi*qq*.8),1.7*np.minimum(1,qq*9+.25),(20,10),y0=.3,nu=70,p=3.2,wr=.1,seed=8)
        for X,tx,nf in((F,tf,9000),(M,tp,9000),(R,tr,6000)): X.move(rot('y',a),(dx,y0,dz)); s.mesh(X,tx,nf,.32,.0065,seed=int(5+q))
    s.camera((0,72,-24),(0,0,.3),25.5); s.opt=dict(key=(-70,55,22),keysize=34); return s
def mitts():
    s=Scene('mitones-largos'); s.backdrop(floor_only=True); c=INK['red']
    rgb,h=yarn.cables(14,32,c,g=2.6,lay=[('rib',3.6),('purl',.8),('cable',3.6),('purl',.8),('rib',3.6)],turn=4.4,pp=52,seed=3); t=s.tex('c',rgb,h,bump=1.5); tt,_=plaintex(s,'t',c,8,8,g=2.6,rib=(1,1),pp=40,bump=1.2)
    for q,(dx,dz,a) in((-1,(-8.0,.6,8)),(1,(7.6,-.6,-12))):
        M=Mesh();F=Mesh(); n=140; k=np.linspace(0,1,n); half=5.9-1.4*smooth(.05,.55,k)+.55*smooth(.6,.8,k); th=2.0*np.minimum(1,np.minimum(k,1-k)*26+.3)
        p=curve([(q*3.4,9.0-4.5),(q*5.2,7.2),(q*6.4,9.4)],30); pillow(F,p,1.55,1.5*np.minimum(1,(1-np.linspace(0,1,30))*9+.35),(8,8),y0=.1,nu=26,p=2.3,wr=.05)
        pillow(M,line((0,-15.5),(0,14.5),n,bow=.4*q),half,th,(14,32),y0=.4,nu=110,p=2.9,wr=.35,seed=4+q,h=h,amp=.42)
        # the mouth, seen from above as a dark rim
        for X,tx,nf in((F,tt,2500),(M,t,17000)): X.move(rot('y',a),(dx,0,dz)); s.mesh(X,tx,nf,.42,.008,seed=int(5+q))
    s.camera((0,96,-30),(0,0,0),24.5); s.opt=dict(key=(-90,72,26),keysize=42); return s
def sock(s,tl,th_,pos,ang,y0,flip=1,seed=1,k=1.,tex=(14,60),heel=True,fz=11000,ribtex=None,ribl=5.,thk=2.1):
    M=Mesh();H=Mesh();R=Mesh(); P=curve([(0,17),(0,8),(-.2,0),(.8,-6.0),(4.6,-9.6),(10,-10.8),(16.5,-11.2),(20.6,-11.3)],150); P=P*[flip,1]*k; n=len(P); q=np.linspace(0,1,n)
    half=(4.7+.5*np.exp(-((q-.56)/.1)**2)-.15*smooth(.7,.9,q))*tip(n,.09)*k; pillow(M,P,half,thk*tip(n,.07)*np.minimum(1,q*22+.3),tex,y0=.1,nu=70,p=2.8,wr=.3,seed=seed)
    if heel:
        hp=curve([(-1.6*flip,-.6),(-2.6*flip,-3.6),(-1.4*flip,-7.6),(1.6*flip,-10.6),(4.4*flip,-12.0)],40)*k; kk=np.linspace(0,1,40); pillow(H,hp,(2.9*np.sin(np.pi*np.clip(kk,.03,.97))**.6)*k,(thk*.93)*np.sin(np.pi*np.clip(kk,.03,.97))**.4,(14,30),y0=.14,nu=40,p=2.2,wr=.1,seed=seed)
    if ribtex:
        pillow(R,line((0,17.6*k),(0,(17.6-ribl)*k),30),4.75*k,(thk+.25)*np.minimum(1,np.minimum(np.linspace(0,1,30),1-np.linspace(0,1,30))*14+.3),(14,8),y0=.12,nu=70,p=2.9,wr=.15,seed=seed)
    for X,t,nf in((M,tl,fz),(H,th_,1800),(R,ribtex,3500)):
        if X.P: X.move(rot('y',ang),(pos[0],y0,pos[1])); s.mesh(X,t,nf,.5,.009,seed=seed)
def bed_socks():
    s=Scene('medias-de-cama'); s.backdrop(floor_only=True); c=INK['oat']
    t,_=plaintex(s,'c',c,14,60,g=1.9,pp=40,bump=1.2,melange=.10); r,_=plaintex(s,'r',c,14,8,g=1.9,rib=(2,2),pp=50,bump=1.4); hl,_=plaintex(s,'h',INK['brown'],14,30,g=2.0,pp=36,seed=5)
    sock(s,t,hl,(-11.5,1.2),7,0,1,3,ribtex=r,ribl=7,thk=2.7,fz=16000); sock(s,t,hl,(2.4,-.8),-7,0.0,1,8,ribtex=r,ribl=7,thk=2.7,fz=16000)
    s.camera((1.0,104,-32),(1.0,0,1.6),25.5); s.opt=dict(key=(-95,76,28),keysize=42); return s
def stripe_socks():
    s=Scene('medias-de-rayas'); s.backdrop(floor_only=True); r=np.random.default_rng(11)
    for k,(x,z,a) in enumerate(((-10.5,1.0,10),(3.6,-1.0,-5))):
        seq=[]; pal=['red','ivory','brown','indigo','red','camel','ivory','stone','red','gold']; 
        for i in range(70): seq+= [INK[pal[(i+2*k)%10]]]*int(r.choice([2,3,4,6,8]))
        A=np.array(seq); f=lambda rr,cc: np.where((rr>44*2.5/.76*.93)[...,None],INK['red'],A[np.clip(rr.astype(int),0,len(A)-1)])
        rgb,h=yarn.knit(14,60,f,g=2.5,pp=44,seed=k); t=s.tex('c%d'%k,rgb,h,bump=.9); rb,_=plaintex(s,'r%d'%k,INK['red'],14,8,g=2.4,rib=(1,1),pp=50,bump=1.3); hl,_=plaintex(s,'h%d'%k,INK['red'],14,30,g=2.5,pp=36)
        sock(s,t,hl,(x,z),a,0,1,3+5*k,ribtex=rb,ribl=4.2,thk=1.7)
    s.camera((3.4,104,-32),(3.4,0,1.6),27.5); s.opt=dict(key=(-95,76,28),keysize=42); return s
def booties():
    s=Scene('escarpines-de-bebe'); s.backdrop(wall=46); c=INK['ivory']; g=2.2
    rgb,h=yarn.knit(30,14,yarn.flat(c),g=g,pp=50,purl=lambda r,k:(r%2==0)&(r<9)|((r+k)%2==0)&(r>26),melange=.05); t=s.tex('c',rgb,h,bump=1.1); cord=s.tex('cord',np.broadcast_to(INK['rose'],(8,8,3)),None)
    for q,(x,z,a) in((-1,(-4.2,1.5,-24)),(1,(5.2,-1.2,-41))):
        T=np.linspace(0,2*np.pi,300)[None]; K=np.linspace(0,1,150)[:,None]
        ks=[0,.05,.12,.24,.36,.48,.58,.66,.76,.88,.96,1.0]
        f=lambda v:np.interp(K,ks,v)
        Y=f([0.05,.1,.6,1.7,2.6,3.6,4.5,5.3,6.5,7.9,8.6,8.55]); a_=f([3.6,4.7,5.05,5.0,4.5,3.5,2.75,2.45,2.75,3.0,3.15,2.75]); b_=f([1.6,2.4,2.75,2.8,2.75,2.6,2.4,2.25,2.5,2.75,2.9,2.5]); zc=f([0,0,0,.02,.5,1.55,2.2,2.45,2.4,2.4,2.4,2.4])
        sn,cs=np.sin(T),np.cos(T); ex=.85; X=b_*np.sign(sn)*np.abs(sn)**ex*(1+.10*np.clip(-cs,0,1)*(1-K)); Z=zc-a_*np.sign(cs)*np.abs(cs)**ex*-1
        Z=zc-a_*cs*-1; Z=zc+a_*(-cs); P=np.stack([X,Y+.15*wave(cs*.5,sn*.5+K*2,q+5)*K+0*T,Z],-1); P=P+.10*wave(cs*.9,sn*.9+2*K,q+9)[...,None]*np.stack([sn+0*K,0*sn+0*K,-cs+0*K],-1)
        N=normals(P,True); N*=np.sign((N[30]*np.stack([sn[0],0*sn[0],-cs[0]],-1)).sum()); P=P+N*(.12*(sample(h,T/6.2832+0*K,K*.92+0*T)-.3))[...,None]; M=Mesh().grid(P,T/(2*np.pi)+0*K,K*.92+0*T,N=N)
        K2=np.linspace(0,1,20)[:,None]; Q=np.stack([2.55*sn+0*K2,8.45-3.5*K2+0*sn,2.4-2.8*cs+0*K2],-1); Mi=Mesh().grid(Q,T/6.3+0*K2,K2*.2+0*T,N=np.stack([-sn+0*K2,.2+0*sn+0*K2,cs+0*K2],-1)); fl=np.stack([np.linspace(0,2.5,6)[:,None]*sn,5.2+0*sn+0*np.zeros((6,1)),2.4-np.linspace(0,2.7,6)[:,None]*cs],-1); Mi.grid(fl,0*T+np.zeros((6,1))+.5,0*T+np.zeros((6,1))+.5,N=np.broadcast_to([0,1.,0],fl.shape))
        Cd=Mesh(); th=np.linspace(0,2*np.pi,80); tube(Cd,np.stack([2.45*np.sin(th),5.35+.1*np.sin(5*th),2.4-2.65*np.cos(th)],-1),.22,(0.1,.1),(0,0),8)
        for sg in(-1,1):
            u=np.linspace(0,1,30); tube(Cd,np.stack([sg*(.3+1.5*np.sin(u*2.2)),5.2+.5*np.sin(u*3.0)-2.6*u**1.6,-.3-1.1*u-.5*np.sin(u*3)],-1),.2,(0.1,.1),(0,0),8)
            u=np.linspace(0,2*np.pi,30); tube(Cd,np.stack([sg*(1.0-.95*np.cos(u)),5.2+.55*np.sin(u)+.25*(1-np.cos(u)),-.45-.35*(1-np.cos(u))],-1),.2,(0.1,.1),(0,0),8)
        for X,tx,nf in((M,t,15000),(Mi,t,1000),(Cd,cord,700)): X.move(rot('y',a+0),(x,0,z)); s.mesh(X,tx,nf,.36,.006,seed=int(5+q))
    s.camera((-9,26,-46),(.6,3.5,0),25.5); s.opt=dict(key=(-60,52,-36),keysize=28); return s
S={'gorro-de-canale':beanie,'gorro-de-ochos-con-pompon':cable_hat,'chullo-de-estrellas':chullo_red,'chullo-de-estrellas-2':chullo_blue,'chullito-de-rayas':chullito,'guantes-con-greca':gloves,'mitones-largos':mitts,'medias-de-cama':bed_socks,'medias-de-rayas':stripe_socks,'escarpines-de-bebe':booties}
